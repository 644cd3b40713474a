import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../plan/parse-plan.ts'
import { planSchema } from '../plan/plan.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { draftSchema } from './draft-schema.ts'
import { pageStates } from './page-state.ts'
import { planOfDraft, plannedKey } from './plan-of-draft.ts'
import { someCounts, wholeDraft } from './testing/examples.ts'

const devices = [{ serial: 'PF3K2M7' }, { name: 'PC-01' }, { resourceId: 16777219 }]
const problems = (draft: Draft, keys: readonly object[] = devices) => {
  const parsed = parsePlan({ ...planOfDraft(draft, []), devices: keys })
  if (parsed.ok) return []
  const { failure } = parsed
  return failure.code === 'plan-invalid' ? failure.parameters.problems.map((one) => one.path) : [failure.code]
}

describe('the plan of a draft', () => {
  it('that is whole is read as a plan that holds what was entered', () => {
    const parsed = parsePlan(planOfDraft(wholeDraft, devices))
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        batch: 'Room 12',
        connection: 'practice',
        profile: { id: wholeDraft.profile?.id },
        devices,
        collection: { new: wholeDraft.collection },
        taskSequence: { new: { ...wholeDraft.taskSequence, variant: 'fast' } },
        deployment: { purpose: 'available', availability: 'clients', cap: 100 },
      },
    })
    expect(parsed.ok && 'share' in parsed.value).toBe(false)
  })

  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 -]{0,40}$/)
  const time = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((one) => one.toISOString())
  const whole: fc.Arbitrary<Draft> = fc
    .record({
      batch: name,
      package: fc.record({ name }),
      share: fc.constantFrom<Draft['share']>(null, {
        folder: '/srv/share',
        unc: String.raw`\\fs01.contoso.com\autopilot$`,
      }),
      collection: fc.record({
        name,
        comment: fc.string({ maxLength: 40 }),
        limitingCollectionId: fc.constant('SMS00001'),
      }),
      distribution: fc.constantFrom<Draft['distribution']>(
        { points: ['dp1.practice.example'], groups: [] },
        { points: [], groups: ['All'] },
      ),
      deployment: fc.record({
        availableFrom: fc.option(time),
        expires: fc.option(time),
        comment: fc.string({ maxLength: 40 }),
        cap: fc.integer({ min: 12, max: 100_000 }),
      }),
    })
    .map((parts) => ({ ...wholeDraft, ...parts, passed: {} }))

  it('is read whatever was entered, as long as no page misses anything', () => {
    fc.assert(
      fc.property(whole, (draft) => {
        expect(draftSchema.parse(draft)).toEqual(draft)
        expect(pageStates(draft, someCounts).some((one) => one.state === 'open' && one.obstacle !== null)).toBe(false)
        expect(problems(draft)).toEqual([])
        const parsed = planSchema.parse(planOfDraft(draft, devices))
        expect(parsed.share ?? null).toEqual(draft.share)
        expect(parsed.deployment.availableFrom ?? null).toBe(draft.deployment.availableFrom)
        expect(parsed.deployment.expires ?? null).toBe(draft.deployment.expires)
      }),
    )
  })

  it('that is not whole says what is missing', () => {
    expect(problems(emptyDraft('Room 12', 'practice'), []).slice(0, 2)).toEqual(['profile', 'devices'])
    const { taskSequence } = wholeDraft
    for (const part of ['bootImageId', 'osImageId', 'imageIndex'])
      expect(problems({ ...wholeDraft, taskSequence: { ...taskSequence, [part]: null } })).toEqual([
        `taskSequence.new.${part}`,
      ])
    expect(problems({ ...wholeDraft, share: { folder: 'here', unc: 'there' } })).toEqual(['share.folder', 'share.unc'])
  })
})

describe('a device in the plan', () => {
  const record = { resourceId: 7, name: 'PC-7', serial: 'PF7', model: '', lastContact: null }

  it.each([
    [{}, false, { serial: 'PF7' }],
    [{}, true, { resourceId: 7 }],
    [{ serial: 'System Serial Number' }, false, { name: 'PC-7' }],
    [{ serial: '' }, false, { name: 'PC-7' }],
    [{ serial: 'x'.repeat(129) }, false, { name: 'PC-7' }],
    [{ serial: ' PF7' }, false, { name: 'PC-7' }],
    [{ serial: '0', name: 'x'.repeat(65) }, false, { resourceId: 7 }],
    [{ serial: '', name: '' }, false, { resourceId: 7 }],
  ])('%j, chosen by hand: %s', (more, byHand, key) => {
    expect(plannedKey({ ...record, ...more }, byHand)).toEqual(key)
  })

  it('is always named by a key that a plan takes, and as it is', () => {
    const text = fc.string({ maxLength: 140, unit: fc.constantFrom('0', 'a', ' ', '-', 'é') })
    fc.assert(
      fc.property(text, text, fc.boolean(), (serial, name, byHand) => {
        const key = plannedKey({ ...record, serial, name }, byHand)
        const parsed = parsePlan(planOfDraft(wholeDraft, [key]))
        expect(parsed.ok && parsed.value.devices).toEqual([key])
      }),
    )
  })
})
