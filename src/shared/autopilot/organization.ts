import { block, isBlocked, warn, type Finding } from '../finding.ts'
import { guidFindings } from './guid.ts'
import { looksLikeDomain } from './language.ts'
import { listFindings, oneOf } from './one-of.ts'
import { isObject, jsonType, property, shorten, text, valueOr, yesOrNo, type RawObject } from './raw.ts'

/** A tenant that devices can be sent to. */
export interface Organization {
  readonly id: string
  readonly displayName: string
  /** Name of the default verified domain, often a vanity domain (graph.md 1.3). */
  readonly defaultDomain: string
}

export interface OrganizationReading {
  /** '' where the organization has no text as id or name. */
  readonly id: string
  readonly displayName: string
  readonly defaultDomain: string | null
  /** null: not usable; the blocks among the findings say why. */
  readonly organization: Organization | null
  readonly findings: readonly Finding[]
}

const unreadable = (...findings: readonly Finding[]): OrganizationReading => ({
  id: '',
  displayName: '',
  defaultDomain: null,
  organization: null,
  findings,
})

/** An organization as Graph gives it (graph.md 2.7). Never throws; what can't be used is a finding. */
export function readOrganization(raw: unknown): OrganizationReading {
  if (!isObject(raw)) return unreadable(block('organization-not-an-object', 'organization', { found: jsonType(raw) }))
  const list = listFindings(raw, 'organization')
  if (list.length > 0) return unreadable(...list)
  const given = property(raw, 'id')
  const id = text(given, 'organization.id')
  const name = property(raw, 'displayName')
  const { domain, findings: domains } = defaultDomain(raw)
  const findings = [
    ...(given === undefined ? [block('organization-id-missing', 'organization.id')] : []),
    ...(id.kind === 'bad' && given !== undefined ? [id.finding] : []),
    ...(id.kind === 'value' ? guidFindings('organization.id', id.value) : []),
    ...domains,
  ]
  const known = { id: valueOr(id, ''), displayName: typeof name === 'string' ? name : '' }
  const organization = domain === null || isBlocked(findings) ? null : { ...known, defaultDomain: domain }
  return { ...known, defaultDomain: domain, organization, findings }
}

/** Like `readOrganization`, for a file that holds one organization or `{"value":[one]}`. */
export const readOrganizationFile = (raw: unknown): OrganizationReading => readOrganization(oneOf(raw))

/** The verified domain that is marked as default; of several the last one counts, as in the module (converter.md 3.3). */
function defaultDomain(raw: RawObject): { domain: string | null; findings: readonly Finding[] } {
  const where = 'organization.verifiedDomains'
  const list = property(raw, 'verifiedDomains')
  if (list !== undefined && !Array.isArray(list))
    return {
      domain: null,
      findings: [block('wrong-type', where, { field: where, expected: 'list', found: jsonType(list) })],
    }
  const items: readonly unknown[] = list ?? []
  const bad: Finding[] = []
  const names: string[] = []
  for (const [index, item] of items.entries()) {
    const at = `${where}[${index}]`
    const isDefault = isObject(item) ? (property(item, 'isDefault') ?? false) : item
    const flag = yesOrNo(isDefault, isObject(item) ? `${at}.isDefault` : at)
    if (flag.kind === 'bad') bad.push(flag.finding)
    if (!isObject(item) || flag.kind !== 'value' || !flag.value) continue
    const name = text(property(item, 'name'), `${at}.name`)
    if (name.kind === 'bad') bad.push(name.finding)
    if (name.kind === 'value' && name.value.trim() !== '') names.push(name.value)
  }
  const domain = names.at(-1) ?? null
  const said = [
    ...bad,
    ...(domain === null && bad.length === 0 ? [block('organization-no-domain', where)] : []),
    ...(names.length > 1 && domain !== null
      ? [warn('organization-several-domains', where, { domain: shorten(domain) })]
      : []),
    ...(domain !== null && !looksLikeDomain(domain) ? [warn('domain-odd', where, { domain: shorten(domain) })] : []),
  ]
  return { domain, findings: said }
}
