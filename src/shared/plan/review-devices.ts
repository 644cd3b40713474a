import { block, note, warn, type Finding } from '../finding.ts'
import type { DeviceKey, DeviceRecord, FoundDevice } from '../site.ts'
import type { ReviewFacts } from './facts.ts'
import { isPlaceholderSerial, isToldApart } from './identity.ts'
import type { Plan } from './plan.ts'
import type { ReviewedDevice } from './review.ts'

function keyInWords(key: DeviceKey): string {
  if ('serial' in key) return key.serial
  if ('name' in key) return key.name
  if ('resourceId' in key) return String(key.resourceId)
  if ('mac' in key) return key.mac
  return key.smbiosGuid
}

/** Resolves every line of the plan to exactly one current record, or says why not. */
export function reviewDevices(
  plan: Plan,
  facts: ReviewFacts,
): { devices: readonly ReviewedDevice[]; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const chosen = new Map<number, Chosen>()
  for (const [line, found] of facts.devices.entries()) {
    const where = `devices.${line}`
    const record = resolve(found, where, findings)
    if (record === null) continue
    const before = chosen.get(record.resourceId)
    const byId = 'resourceId' in found.key
    if (before === undefined) chosen.set(record.resourceId, { record, where, times: 1, byId })
    else before.times += 1
  }
  const registered = new Set(
    facts.registered.filter((one) => one.profileAssigned).map((one) => one.serial.toLowerCase()),
  )
  const busy = new Map(facts.busy.map((one) => [one.resourceId, one.batch]))
  const besides = new Map<number, readonly number[]>()
  for (const one of chosen.values()) {
    const { record, where, times } = one
    if (times > 1) findings.push(block('device-listed-twice', where, { name: record.name, times }))
    findings.push(...judge(plan, record, where))
    const batch = busy.get(record.resourceId)
    const others = facts.lookalikes.get(record.resourceId) ?? []
    if (others.length > 0) {
      const ids = others.map((other) => other.resourceId)
      const why = whyNotSettled(one, others, plan, chosen)
      if (why === null) besides.set(record.resourceId, ids)
      const { name, resourceId } = record
      findings.push(
        why === null
          ? warn('device-chosen-among', where, { name, id: resourceId, ids })
          : block('device-lookalike', where, { name, ids, why }),
      )
    }
    if (batch !== undefined) findings.push(block('device-in-another-run', where, { name: record.name, batch }))
    if (registered.has(record.serial.toLowerCase()))
      findings.push(warn('device-registered', where, { name: record.name }))
  }
  const joinPlanned = facts.profile?.join ?? 'entra'
  const devices = [...chosen.values()].map(({ record }) => ({
    ...reviewed(record, joinPlanned),
    besides: besides.get(record.resourceId) ?? [],
  }))
  return { devices, findings }
}

interface Chosen {
  readonly record: DeviceRecord
  readonly where: string
  times: number
  /** The plan names the record itself, not what is written on a device. */
  readonly byId: boolean
}

/** Why other current records of the same device stop the plan; null: a person chose among them, and that choice holds. */
function whyNotSettled(
  { record, byId }: Chosen,
  others: readonly DeviceRecord[],
  { deployment }: Plan,
  chosen: ReadonlyMap<number, unknown>,
): 'not-chosen' | 'alike' | 'media' | 'both-chosen' | null {
  if (!others.every((one) => isToldApart(record, one))) return 'alike'
  // A computer that starts from media or PXE is known by its hardware, which these records share.
  if (deployment.availability !== 'clients') return 'media'
  if (others.some((one) => chosen.has(one.resourceId))) return 'both-chosen'
  return byId ? null : 'not-chosen'
}

/** The one current record for a key; obsolete ones count only where there is no other. */
function resolve(found: FoundDevice, where: string, findings: Finding[]): DeviceRecord | null {
  const { key, records } = found
  if ('serial' in key && isPlaceholderSerial(key.serial)) {
    findings.push(block('device-placeholder-serial', where, { serial: key.serial }))
    return null
  }
  const current = records.filter((one) => !one.isObsolete)
  const candidates = current.length > 0 ? current : records
  const [only, ...more] = candidates
  if (only === undefined) {
    findings.push(block('device-not-found', where, { key: keyInWords(key) }))
    return null
  }
  if (more.length > 0) {
    const ids = candidates.map((one) => one.resourceId).toSorted((a, b) => a - b)
    findings.push(block('device-ambiguous', where, { key: keyInWords(key), ids }))
    return null
  }
  return only
}

function* judge(plan: Plan, record: DeviceRecord, where: string): Generator<Finding> {
  const { name } = record
  if (record.isObsolete) yield block('device-obsolete', where, { name })
  if (record.isServer) yield block('device-server', where, { name })
  if (record.isSiteSystem) yield block('device-site-system', where, { name })
  if (record.isBlocked) yield block('device-blocked', where, { name })
  if (!record.isClient) {
    const level = plan.deployment.availability === 'clients' ? block : warn
    yield level('device-no-client', where, { name })
  } else if (!record.isActive) yield warn('device-inactive', where, { name })
  if (record.isVirtual) yield note('device-virtual', where, { name })
  if (record.entraJoined) yield note('device-entra-joined', where, { name })
}

function reviewed(record: DeviceRecord, joinPlanned: 'entra' | 'hybrid'): Omit<ReviewedDevice, 'besides'> {
  const { resourceId, name, serial, smbiosGuid, smsId, model, lastContact } = record
  const joinNow = record.entraJoined ? 'entra' : record.domain === '' ? 'workgroup' : 'domain'
  return { resourceId, name, serial, smbiosGuid, smsId, model, lastContact, joinNow, joinPlanned }
}
