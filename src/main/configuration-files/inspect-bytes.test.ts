import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { writeBytes } from '#shared/autopilot/bytes.ts'
import { converted, newProfile } from '#shared/autopilot/testing/examples.ts'
import { calls } from '#shared/contract/calls.ts'
import { largestFile } from '#shared/autopilot/inspect.ts'
import { inspectBytes } from './inspect-bytes.ts'

const inspectOne = (bytes: Uint8Array, name = 'AutopilotConfigurationFile.json') =>
  inspectBytes([{ name, base64: Buffer.from(bytes).toString('base64') }])[0]
const good = writeBytes(converted(newProfile))

it('judges a good file, and shows how it begins', () => {
  const found = inspectOne(good)
  expect(found).toMatchObject({ verdict: 'good', encoding: 'ascii', bytes: good.length })
  expect(found?.findings.map((one) => one.code)).toEqual(['device-name-serial'])
  expect(found?.first).toBe(Buffer.from(good.slice(0, 32)).toString('hex'))
  expect(found?.settings).toMatchObject({ CloudAssignedOobeConfig: 1310 })
})

it('judges each file for itself, in their order', () => {
  const base64 = Buffer.from(good).toString('base64')
  const files = inspectBytes([
    { name: 'other.json', base64 },
    { name: 'AutopilotConfigurationFile.json', base64: '' },
    { name: 'AutopilotConfigurationFile.json', base64 },
  ])
  expect(files.map((one) => one.name)).toEqual([
    'other.json',
    'AutopilotConfigurationFile.json',
    'AutopilotConfigurationFile.json',
  ])
  expect(files.map((one) => one.bytes)).toEqual([good.length, 0, good.length])
  expect(files[1]).toMatchObject({ verdict: 'blocked', first: '' })
  expect(files[2]?.verdict).toBe('good')
})

it('sees a byte order mark in the first bytes', () => {
  expect(inspectOne(Buffer.concat([Buffer.from('\uFEFF'), good]))?.first).toMatch(/^efbbbf/)
})

it('takes the largest file through the call, and does not read a larger one', () => {
  const { input } = calls['configuration-file:inspect-bytes']
  const largest = Buffer.alloc(largestFile, ' ')
  expect(input.safeParse({ files: [{ name: 'a', base64: largest.toString('base64') }] }).success).toBe(true)
  expect(inspectOne(largest)?.findings.map((one) => one.code)).not.toContain('file-over-limit')
  const larger = inspectOne(Buffer.alloc(largestFile + 1, ' '))
  expect(larger).toMatchObject({ verdict: 'blocked', bytes: largestFile + 1, findings: [{ code: 'file-over-limit' }] })
  const tooLong = { files: [{ name: 'a', base64: 'A'.repeat(1_400_004) }] }
  expect(input.safeParse(tooLong).success).toBe(false)
})
