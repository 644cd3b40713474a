import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What no sentence says (ux.md 5): who made the program does not speak in it, nobody is flattered or scolded. */
const never =
  /\b(we|our|us|please|oops|sorry|abort|invalid)\b|\w\(s\)|something went wrong|are you sure|success!|processing…/i

/** Sentences of a file: what stands between quotes and has a space, comments and codes aside. */
function textsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)]
    .map(([text]) => text)
    .filter((text) => text.includes(' '))
}

describe('words', () => {
  it('are plain: no "we", no "(s)", no excuse', () => {
    const folder = join(import.meta.dirname, 'en')
    const files = globSync('**/*.ts', { cwd: folder }).filter((one) => !one.endsWith('.test.ts'))
    expect(files.length).toBeGreaterThan(40)
    const found = files.flatMap((one) =>
      textsOf(join(folder, one)).flatMap((text) =>
        never.test(text.replaceAll(/en-US|"US"/g, '')) ? [`${one}: ${text}`] : [],
      ),
    )
    expect(found).toEqual([])
  })
})
