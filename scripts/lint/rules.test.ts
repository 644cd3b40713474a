import { Linter } from 'eslint'
import type { Rule } from 'eslint'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { root } from '../tools/program.ts'
import { importZones } from './import-zones.ts'
import { textsOnly } from './texts-only.ts'

/** Messages of one rule about a file of this path and text. */
function lint(rule: Rule.RuleModule, path: string, text: string): readonly string[] {
  const linter = new Linter({ cwd: root })
  const found = linter.verify(
    text,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { local: { rules: { rule } } },
      rules: { 'local/rule': 'error' },
    },
    { filename: join(root, path) },
  )
  return found.map((one) => one.message)
}

describe('import-zones', () => {
  const runner = 'src/main/runs/runner.ts'

  it.each([
    `import { x } from '#main/intune/tenant.ts'`,
    `import type { X } from '#main/intune/tenant.ts'`,
    `import '#main/intune/tenant.ts'`,
    `export { x } from '#main/intune/tenant.ts'`,
    `export * from '#main/intune/tenant.ts'`,
    `void import('#main/intune/tenant.ts')`,
    `void import(name)`,
  ])('sees %s', (text) => {
    expect(lint(importZones, runner, text)).toHaveLength(1)
  })

  it('lets through what the table allows', () => {
    expect(
      lint(importZones, runner, `import type { Site } from '#main/configmgr/port.ts'\nexport const x = 1`),
    ).toEqual([])
  })

  it('wants a place for every file', () => {
    expect(lint(importZones, 'src/main/helpers.ts', 'export const x = 1')).toEqual([
      expect.stringContaining('no place'),
    ])
  })

  it.each([
    'export const limit = 500',
    'export function f() {}',
    `import { x } from '#shared/site.ts'`,
    'export class A {}',
  ])('keeps out of a port: %s', (text) => {
    expect(lint(importZones, 'src/main/share/port.ts', text)).toEqual([expect.stringContaining('types only')])
  })

  it('lets types stand in a port', () => {
    const text = [
      `import type { A } from '#shared/site.ts'`,
      `export type { B } from '#shared/site.ts'`,
      'export interface Share { read(a: A): Inner }',
      'export type Many = readonly Share[]',
      'interface Inner { readonly a: A }',
    ].join('\n')
    expect(lint(importZones, 'src/main/share/port.ts', text)).toEqual([])
  })
})

describe('texts-only', () => {
  const found = (text: string, path = 'src/main/runs/runner.ts'): number => lint(textsOnly, path, text).length

  it.each([
    `say('The share could not be reached')`,
    `say('the device was not found in the site.')`,
    'say(`The device ${name} is not in the site`)',
    'say(`${name} was not found in the site.`)',
    `say('Delete the program in the console.')`,
    `const x = { title: 'Choose another folder for the files' }`,
  ])('finds %s', (text) => {
    expect(found(text)).toBe(1)
  })

  it.each([
    `say('some-code', { name })`,
    `say('cmd.exe /c exit 1')`,
    `step('Setup Windows and Configuration Manager')`,
    `const x = { name: 'Autopilot for existing devices config' }`,
    `throw new TypeError('unhandled case of this union')`,
    `db.all('SELECT id from runs where state = ? order by id')`,
    `db.all('FROM due WHERE kind = ? AND subject = ? ORDER BY at')`,
    'db.prepare(`Select every row from that table`)',
    `schema.describe('The name of the device in the site')`,
    `const serials = ['to be filled by o.e.m.']`,
    '// The share could not be reached by anybody.\nrun()',
  ])('lets stand %s', (text) => {
    expect(found(text)).toBe(0)
  })

  it('leaves texts, tests and the outside world of practice alone, not the words of its faults', () => {
    const text = `say('The share could not be reached')`
    expect(found(text, 'src/shared/texts/en/site.ts')).toBe(0)
    expect(found(text, 'src/main/runs/runner.test.ts')).toBe(0)
    expect(found(text, 'scripts/test.ts')).toBe(0)
    expect(found(text, 'src/main/practice/site/answers.ts')).toBe(0)
    expect(found(text, 'src/main/practice/faults/list.ts')).toBe(1)
  })
})
