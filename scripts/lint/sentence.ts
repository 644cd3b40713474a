const word = String.raw`[A-Za-z][A-Za-z'’-]*`
const fourWords = new RegExp(`${word}(?:[,:;]? ${word}){3}`)
const lowerCaseWord = /(?:^|\s)[a-z][a-z'’-]*(?=$|[\s.,:;!?])/g
const abbreviation = /(?:\b[a-z]\.){2,}$/
const sql = /^(?:[A-Z]{4,} |(?:ON|OR|AND) [^a-z]*[a-z]+ )/

/**
 * Whether a text reads like a sentence for people: four words in a row, three of them in lower case (so that names of
 * task sequence steps are none), and a capital at the start or a full stop at the end. `\0` stands for a parameter.
 */
export function isSentence(text: string): boolean {
  const plain = text.replaceAll('\0', 'x').trim()
  if (sql.test(plain)) return false
  if (!/^["“]?[A-Z]/.test(plain) && !/[a-z)"”]\.$/.test(plain.replace(abbreviation, ''))) return false
  return fourWords.test(plain) && (plain.match(lowerCaseWord)?.length ?? 0) >= 3
}
