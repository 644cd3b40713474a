/** What the out-of-box experience takes from the file. */
export interface ReadConfiguration {
  readonly correlationId: string
  readonly deviceName: string | null
  readonly hybrid: boolean
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const fileName = 'autopilotconfigurationfile.json'

/**
 * The file as Windows accepts it: the exact name, one byte for each character, one object, and this tenant's id (source
 * document, "Create the JSON file" and "JSON file properties"; configmgr.md 1.1). null: Windows ignores it.
 */
export function asWindowsReads(name: string, bytes: Uint8Array, tenantId: string): ReadConfiguration | null {
  if (name.toLowerCase() !== fileName) return null
  const text = oneBytePerCharacter(bytes)
  if (text === null) return null
  const value = parse(text)
  if (value === null) return null
  const tenant = value.get('CloudAssignedTenantId')
  const correlation = value.get('ZtdCorrelationId')
  const join = value.get('CloudAssignedDomainJoinMethod')
  if (typeof tenant !== 'string' || tenant.toLowerCase() !== tenantId.toLowerCase()) return null
  if (typeof correlation !== 'string' || !guid.test(correlation)) return null
  if (typeof value.get('CloudAssignedTenantDomain') !== 'string') return null
  if (typeof value.get('CloudAssignedOobeConfig') !== 'number' || (join !== 0 && join !== 1)) return null
  const deviceName = value.get('CloudAssignedDeviceName')
  return {
    correlationId: correlation,
    deviceName: typeof deviceName === 'string' && deviceName !== '' ? deviceName : null,
    hybrid: join === 1,
  }
}

/** A byte order mark or a character of several bytes: not accepted. Single high bytes are ANSI; NULs are no JSON. */
function oneBytePerCharacter(bytes: Uint8Array): string | null {
  if (!bytes.some((byte) => byte > 0x7f)) return Buffer.from(bytes).toString('latin1')
  const unicode = new TextDecoder('utf-8', { fatal: true })
  try {
    unicode.decode(bytes)
    return null
  } catch {
    // Not UTF-8, so the high bytes are characters of a code page.
    return Buffer.from(bytes).toString('latin1')
  }
}

function parse(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null
  } catch {
    // Text that is not one JSON object is what Windows ignores.
    return null
  }
}
