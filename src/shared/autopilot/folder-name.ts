/** UTF-16 units; three bytes each at most, so that a file system that counts 255 bytes is content too. */
const longest = 80

const unnamed = 'Profile'

/** Not allowed by Windows in a name, or invisible, or without a meaning outside one program. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu

/** Device names that Windows keeps for itself, also with an extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i

const withoutEnds = (name: string): string => name.replace(/^[\s]+|[\s.]+$/gu, '')

/** `length` counts UTF-16 units; half a surrogate pair is not left behind. */
function cut(name: string, length: number): string {
  const short = name.slice(0, length)
  return withoutEnds(/[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short)
}

/** A folder name that Windows takes, as near to the profile's name as it goes; the original is kept by the caller. */
export function cleanFolderName(displayName: string): string {
  const cleaned = cut(withoutEnds(displayName.normalize('NFC').replace(refused, '_')), longest)
  if (cleaned === '') return unnamed
  return reserved.test(cleaned) ? cut(`_${cleaned}`, longest) : cleaned
}

/** Two names with the same key are one folder for Windows, or look like one. */
const clashKey = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase()

/**
 * One folder name for each profile name, in the same order, all different also without letter case. The first to come
 * keeps the plain name, later ones get " (2)", " (3)"...
 */
export function folderNames(displayNames: readonly string[]): string[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return displayNames.map((displayName) => {
    const plain = cleanFolderName(displayName)
    let name = plain
    // Counting on from the last clash keeps a thousand equal names from being a million comparisons.
    let count = counts.get(clashKey(plain)) ?? 1
    while (taken.has(clashKey(name))) {
      count += 1
      const suffix = ` (${count})`
      name = `${cut(plain, longest - suffix.length)}${suffix}`
    }
    counts.set(clashKey(plain), count)
    taken.add(clashKey(name))
    return name
  })
}
