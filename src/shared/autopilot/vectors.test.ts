import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import { writeBytes } from './bytes.ts'
import { readOrganization } from './organization.ts'
import { readProfile } from './profile.ts'
import { isObject } from './raw.ts'

interface Vector {
  readonly id: string
  readonly call: string
  readonly tenant: { readonly id: string; readonly domain: string }
  readonly input: unknown
  readonly output?: string | null
  readonly organization?: unknown
}

const isVector = (value: unknown): value is Vector =>
  typeof value === 'object' && value !== null && 'id' in value && 'input' in value && 'call' in value

const vectors = readFileSync(new URL('test-data/vectors.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): unknown => JSON.parse(line))
  .filter(isVector)

/** What the product is meant to do where it differs from the module: refuse with this code, or write other values. */
type Difference =
  | { readonly ids: RegExp; readonly refused: string; readonly reason: string }
  | { readonly ids: RegExp; readonly keys: readonly string[]; readonly reason: string }

const fromOobe = ['CloudAssignedOobeConfig', 'CloudAssignedForcedEnrollment', 'CloudAssignedAadServerData']
const fromLanguage = ['CloudAssignedLanguage', 'CloudAssignedRegion']

const differences: readonly Difference[] = [
  { ids: /^m-.*u1/, refused: 'profile-self-deploying', reason: 'shared is self-deploying: unsupported' },
  { ids: /^val-usage-Shared/, refused: 'profile-self-deploying', reason: 'the same in other letter case' },
  { ids: /^val-hideEscapeLink-(str|one|two|zero|empty|arr|obj)/, refused: 'wrong-type', reason: 'no true or false' },
  { ids: /^hyb-ad-(str-false|0)/, refused: 'wrong-type', reason: 'no true or false' },
  { ids: /^name-number/, refused: 'wrong-type', reason: 'no text' },
  { ids: /^disp-(number|float|array|bigint)/, refused: 'wrong-type', reason: 'no text' },
  { ids: /^oobe-(string|array)/, refused: 'wrong-type', reason: 'no object' },
  { ids: /^org-isdefault-string-false/, refused: 'wrong-type', reason: 'the text "false" counts as true there' },
  { ids: /^val-(userType|usage)-unknown/, refused: 'profile-unknown-word', reason: 'a member from the future' },
  { ids: /^(oobe-null|neither-|minimal-)/, refused: 'profile-no-settings', reason: 'nothing to convert' },
  { ids: /^id-null/, refused: 'profile-id-missing', reason: 'never a null key' },
  { ids: /^id-empty/, refused: 'guid-malformed', reason: 'an id is a GUID' },
  { ids: /^id-braces/, refused: 'guid-braces', reason: 'source document: no braces' },
  { ids: /^type-(absent|null)/, refused: 'profile-kind-missing', reason: 'the way to join is not guessed' },
  { ids: /^type-ad-trailing-space/, refused: 'profile-kind-unknown', reason: 'the way to join is not guessed' },
  { ids: /^extra-deviceType-virtualMachine/, refused: 'profile-other-device', reason: 'Windows PCs only' },
  { ids: /^org-(no-domains|stale-domain)/, refused: 'organization-no-domain', reason: 'never a null or stale domain' },
  { ids: /^org-two-organizations/, refused: 'organization-not-an-object', reason: 'one tenant' },
  { ids: /^many-/, refused: 'profile-not-an-object', reason: 'one profile in a file' },
  {
    ids: /^(new-only|both-differ|mix-)/,
    keys: [...fromOobe, ...fromLanguage],
    reason: 'current names count, and count first',
  },
  {
    ids: /^call-(param-hashtable|pipe-json-text)/,
    keys: ['CloudAssignedDeviceName', 'ZtdCorrelationId', 'Comment_File', ...fromOobe, ...fromLanguage],
    reason: 'calls that lose half of the profile',
  },
  { ids: /^disp-lone/, keys: ['Comment_File'], reason: 'texts are kept as they are' },
  { ids: /^disp-(slash-)?date/, keys: ['Comment_File'], reason: 'a name that looks like a date stays a name' },
]

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, inOrder(one)]),
      )
    : value

function meaning(text: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(text)
  if (!isObject(parsed)) throw new Error('the module wrote no object')
  const data = parsed['CloudAssignedAadServerData']
  return { ...parsed, CloudAssignedAadServerData: typeof data === 'string' ? inOrder(JSON.parse(data)) : data }
}

/**
 * The region is the one key where neither version of the module is the measure: 5.1 never writes it, the fork copies
 * any language into it. It is written by itself for os-default only; a person may ask for what the fork wrote.
 */
function compare({ input, tenant, organization, output }: Vector): { refusals: string[]; differing: string[] } {
  const profile = readProfile(input)
  const standard = { id: tenant.id, displayName: '', verifiedDomains: [{ name: tenant.domain, isDefault: true }] }
  const reading = readOrganization(organization ?? standard)
  if (profile.profile === null || reading.organization === null) {
    const blocks = [...profile.findings, ...reading.findings].filter((one) => one.level === 'block')
    return { refusals: blocks.map((one) => one.code), differing: [] }
  }
  const theirs = meaning(output ?? '{}')
  const region = theirs['CloudAssignedRegion']
  const { file } = convert(profile.profile, reading.organization, typeof region === 'string' ? { region } : {})
  const ours = meaning(new TextDecoder('utf-8', { fatal: true }).decode(writeBytes(file)))
  if (region === undefined && ours['CloudAssignedRegion'] === ours['CloudAssignedLanguage'])
    delete ours['CloudAssignedRegion']
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])]
  const differing = keys.filter((key) => JSON.stringify(theirs[key]) !== JSON.stringify(ours[key]))
  return { refusals: [], differing }
}

const differs = (vector: Vector): boolean => {
  const { refusals, differing } = compare(vector)
  return refusals.length > 0 || differing.length > 0
}

describe('what the real module writes', () => {
  it('has all the vectors', () => {
    expect(vectors).toHaveLength(257)
  })

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (id, vector) => {
    const { refusals, differing } = compare(vector)
    const meant = differences.find((one) => one.ids.test(id))
    if (meant === undefined || !differs(vector))
      expect({ refusals, differing }).toEqual({ refusals: [], differing: [] })
    else if ('refused' in meant) expect(refusals).toContain(meant.refused)
    else {
      expect(refusals).toEqual([])
      expect(differing.filter((key) => !meant.keys.includes(key))).toEqual([])
    }
  })

  it.each(differences.map((one) => [one.ids.source, one] as const))('needs the difference %s', (_, { ids }) => {
    expect(vectors.filter((vector) => ids.test(vector.id) && differs(vector)).length).toBeGreaterThan(0)
  })

  it('has one difference at most for each vector', () => {
    const several = vectors.filter(({ id }) => differences.filter((one) => one.ids.test(id)).length > 1)
    expect(several.map((one) => one.id)).toEqual([])
  })

  it.each([
    ['os-default', true],
    ['OS-DEFAULT', true],
    ['en-US', false],
    ['', false],
  ])('writes the region by itself for %j: %s', (language, written) => {
    const vector = vectors.find((one) => one.id === 'lang-osdefault-k1')
    const input = vector === undefined ? {} : Object.assign({}, vector.input, { language })
    const { profile } = readProfile(input)
    const organization = { id: '', displayName: '', defaultDomain: '' }
    const file = profile === null ? undefined : convert(profile, organization).file
    expect(file?.CloudAssignedRegion).toBe(written ? language : undefined)
  })
})
