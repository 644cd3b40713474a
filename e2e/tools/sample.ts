import { long } from './cli.ts'

/** The same choice every time: `count` of the whole matrix, spread by a seed; all of it with `npm run test:long`. */
export function sample<T>(what: string, matrix: readonly T[], count: number, seed: number): readonly T[] {
  if (long) {
    console.log(`${what}: all ${matrix.length}`)
    return matrix
  }
  const left = [...matrix]
  const chosen: T[] = []
  let state = seed
  while (chosen.length < count && left.length > 0) {
    // Numerical Recipes' generator: enough to spread a choice.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    chosen.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1))
  }
  return chosen
}
