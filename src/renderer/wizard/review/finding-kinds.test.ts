import { expect, it } from 'vitest'
import { block, note, warn } from '#shared/finding.ts'
import { byKind, pageOf } from './finding-kinds.ts'

it('many devices with the same finding are one entry, blocks on top', () => {
  const inactive = ['PC-1', 'PC-2', 'PC-3'].map((name, at) => warn('device-inactive', `devices.${at}`, { name }))
  const all = [
    note('device-virtual', 'devices.0', { name: 'PC-1' }),
    ...inactive,
    block('no-destination', 'distribution'),
  ]
  expect(byKind(all).map((one) => [one.key, one.findings.length])).toEqual([
    ['block no-destination', 1],
    ['warn device-inactive', 3],
    ['note device-virtual', 1],
  ])
})

it('a finding leads to where it can be changed', () => {
  expect(pageOf('devices.12')).toBe('devices')
  expect(pageOf('taskSequence.new.imageIndex')).toBe('task-sequence')
  expect(pageOf('deployment.expires')).toBe('deployment')
  expect(pageOf('account')).toBeNull()
})
