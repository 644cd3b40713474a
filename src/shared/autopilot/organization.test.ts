import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOrganization, readOrganizationFile } from './organization.ts'
import { rawOrganization } from './testing/examples.ts'

const said = (raw: unknown): readonly string[] =>
  readOrganization(raw).findings.map((one) => `${one.level} ${one.code} ${one.where}`)
const domains = 'organization.verifiedDomains'
const withDomains = (...verifiedDomains: readonly unknown[]) => ({ ...rawOrganization, verifiedDomains })

describe('readOrganization', () => {
  it('takes the default verified domain, not the first', () => {
    expect(readOrganization(rawOrganization)).toEqual({
      id: rawOrganization.id,
      displayName: 'Example Organization',
      defaultDomain: 'school.example',
      organization: { id: rawOrganization.id, displayName: 'Example Organization', defaultDomain: 'school.example' },
      findings: [],
    })
    expect(readOrganizationFile({ value: [rawOrganization] }).organization?.id).toBe(rawOrganization.id)
  })
  it.each([
    ['a list', [rawOrganization], 'block organization-not-an-object organization'],
    ['two', { value: [rawOrganization, rawOrganization] }, 'block not-exactly-one organization'],
    ['no id', { ...rawOrganization, id: null }, 'block organization-id-missing organization.id'],
    ['an id of another type', { ...rawOrganization, id: 1 }, 'block wrong-type organization.id'],
    ['an id that is none', { ...rawOrganization, id: 'contoso' }, 'block guid-malformed organization.id'],
    ['no domains', withDomains(), `block organization-no-domain ${domains}`],
    [
      'no default domain',
      withDomains({ name: 'a.example', isDefault: false }),
      `block organization-no-domain ${domains}`,
    ],
    ['a domain that does not say', withDomains({ name: 'a.example' }), `block organization-no-domain ${domains}`],
    [
      'a default domain without name',
      withDomains({ name: '', isDefault: true }),
      `block organization-no-domain ${domains}`,
    ],
    ['domains of another type', { ...rawOrganization, verifiedDomains: 'x' }, `block wrong-type ${domains}`],
    [
      'a flag of another type',
      withDomains({ name: 'a.example', isDefault: 'true' }),
      `block wrong-type ${domains}[0].isDefault`,
    ],
    ['a name of another type', withDomains({ name: 5, isDefault: true }), `block wrong-type ${domains}[0].name`],
    ['a domain of another type', withDomains('a.example'), `block wrong-type ${domains}[0]`],
  ])('refuses %s', (_, raw, expected) => {
    expect(said(raw)).toContain(expected)
    expect(readOrganization(raw).organization).toBeNull()
  })
  it('takes the last of several defaults, and odd domains, with a warning', () => {
    const several = withDomains({ name: 'a.example', isDefault: true }, { name: 'b c', isDefault: true })
    expect(readOrganization(several).organization?.defaultDomain).toBe('b c')
    expect(said(several)).toEqual([`warn organization-several-domains ${domains}`, `warn domain-odd ${domains}`])
    expect(said(withDomains({ name: 'bücher.example', isDefault: true }))).toEqual([])
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (raw, verifiedDomains) => {
        readOrganization(raw)
        const { organization, findings } = readOrganization({ ...rawOrganization, verifiedDomains })
        expect(organization === null).toBe(findings.some((one) => one.level === 'block'))
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})
