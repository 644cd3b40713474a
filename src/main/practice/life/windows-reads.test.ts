import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodFile } from '../test-world.ts'
import { exampleProfileId, tenantFixtures } from '../tenant/fixtures.ts'
import { asWindowsReads } from './windows-reads.ts'

const tenantId = tenantFixtures(1).organization.id
const name = 'AutopilotConfigurationFile.json'
const read = (text: string | Uint8Array, fileName = name) => asWindowsReads(fileName, Buffer.from(text), tenantId)

describe('a configuration file as Windows reads it', () => {
  it('is taken', () => {
    expect(read(goodFile())).toEqual({ correlationId: exampleProfileId, deviceName: 'ROOM-%RAND:6%', hybrid: false })
    expect(read(goodFile(1, { CloudAssignedTenantId: tenantId.toUpperCase() }))).not.toBeNull()
    expect(read(goodFile(), name.toLowerCase())).not.toBeNull()
    expect(read(goodFile(1, { CloudAssignedDomainJoinMethod: 1 }))?.hybrid).toBe(true)
  })

  it('may have characters of a code page, but none of several bytes', () => {
    const ansi = Buffer.from(goodFile(1, { Comment_File: 'Büro' }), 'latin1')
    expect(read(ansi)).not.toBeNull()
    expect(read(goodFile(1, { Comment_File: 'Büro' }))).toBeNull()
  })

  it.each([
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(goodFile())])],
    ['UTF-16', Buffer.from(goodFile(), 'utf16le')],
    ['two objects', goodFile() + goodFile()],
    ['an array', `[${goodFile()}]`],
    ['nothing', ''],
    ['text', 'AutopilotConfigurationFile'],
    ['another tenant', goodFile(2)],
    ['no tenant', goodFile(1, { CloudAssignedTenantId: null })],
    ['a correlation id in braces', goodFile(1, { ZtdCorrelationId: `{${exampleProfileId}}` })],
    ['no domain', goodFile(1, { CloudAssignedTenantDomain: undefined })],
    ['a text for a number', goodFile(1, { CloudAssignedOobeConfig: '1310' })],
    ['an unknown join', goodFile(1, { CloudAssignedDomainJoinMethod: 2 })],
  ])('is ignored with %s', (_, bytes) => {
    expect(read(bytes)).toBeNull()
  })

  it('is ignored under another name', () => {
    expect(read(goodFile(), 'AutopilotConfigurationFile.json.txt')).toBeNull()
    expect(read(goodFile(), 'AutoPilotConfig.json')).toBeNull()
  })

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => asWindowsReads(name, bytes, tenantId) === null),
      { seed: 1 },
    )
  })
})
