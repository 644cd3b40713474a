import { expect, it } from 'vitest'
import { isChoiceEnough } from './record-choice.ts'

const record = (name: string, serial: string) => ({ name, serial })

it.each([
  ['two names, one serial number', [record('PC-1', 'PF1'), record('PC-2', 'pf1')], true],
  ['one name, one serial number', [record('PC-1', 'PF1'), record('pc-1', 'PF1')], true],
  ['two names, two serial numbers: an adapter that moved', [record('PC-1', 'PF1'), record('PC-2', 'PF2')], true],
  ['one name, two serial numbers', [record('PC-1', 'PF1'), record('pc-1', 'PF2')], false],
  ['one name, one without a serial number', [record('PC-1', 'PF1'), record('PC-1', '')], false],
  ['one name, a placeholder', [record('PC-1', 'Default string'), record('PC-1', 'Default string')], false],
  ['a pair among three', [record('PC-1', 'PF1'), record('PC-2', 'PF1'), record('PC-1', 'PF2')], false],
] as const)('%s: enough is %s', (_what, records, enough) => {
  expect(isChoiceEnough(records)).toBe(enough)
})
