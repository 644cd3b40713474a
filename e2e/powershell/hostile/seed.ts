/** A seed of its own for each place, the same every time: together the places of a short run see all texts. */
export const seedOf = (name: string): number => {
  let seed = 7
  for (let at = 0; at < name.length; at += 1) seed = (Math.imul(seed, 31) + name.charCodeAt(at)) >>> 0
  return seed
}
