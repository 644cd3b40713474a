import { readSource, sourceFiles } from '../tools/source-files.ts'
import { listPart } from './part.ts'

/** Written so that no pattern finds itself. */
const forbidden: readonly RegExp[] = [
  /\bas\s+unknown\s+as\b/,
  /^(?!\s*(?:\*|\/[*/])).*(?:(?:\bas|:)\s+any\s*(?:[;)=>\]|&]|$)|<any[>,])/,
  /@ts-(?:ignore|expect-error|nocheck)/,
  /(?:eslint|oxlint|biome)-(?:disable|ignore)/,
  /prettier-(?:ignore)/,
  /\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X)|HA(?:CK))\b/,
]

/** Forbidden words of one file, as `path:line: word`. */
export const forbiddenWords = (path: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) =>
    forbidden.flatMap((pattern) => {
      const found = pattern.exec(line)
      return found === null ? [] : [`${path}:${index + 1}: ${found[0]}`]
    }),
  )

export const words = listPart('words', () =>
  sourceFiles('src', 'scripts', 'e2e').flatMap((path) => forbiddenWords(path, readSource(path))),
)
