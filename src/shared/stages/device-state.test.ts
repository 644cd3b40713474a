import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvidence, type DeviceState } from './device-state.ts'
import type { Evidence } from './evidence.ts'
import { isOpen, isOnTrack, placeOf, rankOf, stages } from './stage.ts'
import { stall } from './stall.ts'
import { after, at, evidence as e, start } from './test-evidence.ts'

const short = ({ stage, reached, formatted }: DeviceState) => [stage, reached, formatted]
const way = [
  e.targeted(1),
  e.policy(2),
  e.started(3),
  e.winpe(4),
  e.partitioned(5),
  e.applied(6),
  e.copied(7),
  e.last(8),
]

describe('applyEvidence on the way', () => {
  it('goes from stage to stage and names the evidence for each', () => {
    const seen: unknown[] = []
    let state = start
    for (const one of [...way, e.byFile(9)]) {
      state = applyEvidence(state, one)
      expect(state.evidence).toBe(one)
      expect(state.since).toBe(one.at)
      seen.push(short(state))
    }
    expect(seen).toEqual([
      ['targeted', 'targeted', false],
      ['waiting-for-start', 'waiting-for-start', false],
      ['downloading', 'downloading', 'unknown'],
      ['in-winpe', 'in-winpe', 'unknown'],
      ['formatted', 'formatted', true],
      ['image-applied', 'image-applied', true],
      ['file-copied', 'file-copied', true],
      ['first-boot', 'first-boot', true],
      ['enrolled', 'enrolled', true],
    ])
  })

  it('keeps the newest evidence of a stage, and when the stage began', () => {
    const state = after(...way.slice(0, 6), e.settings(7))
    expect([state.stage, state.since, state.evidence.at]).toEqual(['image-applied', at(6), at(7)])
    expect(applyEvidence(state, e.applied(5))).toMatchObject({ since: at(5), evidence: { at: at(7) } })
  })

  it('gives the same object back for what is late, repeated or further back', () => {
    const state = after(...way)
    for (const one of way) expect(applyEvidence(state, one)).toBe(state)
    expect(applyEvidence(state, e.running(20))).toBe(state)
  })

  it('skips stages whose messages were lost', () => {
    expect(short(after(e.copied(7)))).toEqual(['file-copied', 'file-copied', true])
    expect(short(after(e.reported(7)))).toEqual(['first-boot', 'first-boot', true])
  })

  it('lets an enrolment by the file win over one by an assigned profile, in any order', () => {
    expect(after(e.byProfile(9)).stage).toBe('enrolled-by-assigned-profile')
    expect(after(e.byProfile(9), e.byFile(12)).stage).toBe('enrolled')
    expect(after(e.byFile(9), e.byProfile(12)).stage).toBe('enrolled')
  })
})

describe('applyEvidence off the way', () => {
  it('fails, and keeps what was reached', () => {
    expect(short(after(...way.slice(0, 5), e.stepFailed(6)))).toEqual(['failed', 'formatted', true])
  })

  it('keeps the most telling of several failures', () => {
    const all = [e.stepFailed(6), e.sequenceFailed(7), e.clientFailed(8)]
    for (const order of [all, all.toReversed()]) {
      const state = after(e.started(3), ...order)
      expect(state).toMatchObject({ stage: 'failed', since: at(8), evidence: { code: 'step-failed' } })
    }
  })

  it('does not fail by a failure that was before what is known', () => {
    const state = after(...way)
    expect(applyEvidence(state, e.sequenceFailed(4))).toBe(state)
  })

  it('gets on again after a failure with later evidence that is as far', () => {
    const failed = after(...way.slice(0, 5), e.stepFailed(6))
    expect(applyEvidence(failed, e.partitioned(5))).toBe(failed)
    expect(applyEvidence(failed, e.started(20))).toBe(failed)
    expect(short(applyEvidence(failed, e.partitioned(20)))).toEqual(['formatted', 'formatted', true])
    expect(short(applyEvidence(failed, e.byFile(20)))).toEqual(['enrolled', 'enrolled', true])
  })

  it('learns from late evidence what was reached before the failure', () => {
    expect(short(after(e.started(3), e.sequenceFailed(9), e.applied(6)))).toEqual(['failed', 'image-applied', true])
  })

  it('never fails what has enrolled', () => {
    const state = after(e.byFile(9))
    for (const one of [e.clientFailed(20), e.byOtherFile(20), e.plain(20), e.stopped(20)])
      expect(applyEvidence(state, one)).toBe(state)
  })

  it('fails by an enrolment with another file; by a plain one only where the device was formatted', () => {
    expect(after(...way, e.byOtherFile(20)).stage).toBe('failed')
    expect(after(...way, e.plain(20)).stage).toBe('failed')
    const waiting = after(...way.slice(0, 2))
    expect(applyEvidence(waiting, e.plain(20))).toBe(waiting)
    expect(after(e.policy(2), e.plain(20), ...way).stage).toBe('first-boot')
  })

  it('is stopped only where it has not started, and goes on where it turns out to have started', () => {
    expect(short(after(e.policy(2), e.stopped(5)))).toEqual(['stopped', 'waiting-for-start', false])
    expect(short(after(e.policy(2), e.stopped(5), e.started(4)))).toEqual(['downloading', 'downloading', 'unknown'])
    expect(short(after(e.policy(2), e.started(4), e.stopped(5)))).toEqual(['downloading', 'downloading', 'unknown'])
    expect(short(after(e.targeted(1), e.stopped(5), e.policy(4)))).toEqual(['stopped', 'waiting-for-start', false])
    expect(after(e.started(3), e.guard(4), e.stopped(5)).stage).toBe('failed')
    expect(short(after(e.policy(2), e.stopped(5), e.clientFailed(4)))).toEqual([
      'failed',
      'waiting-for-start',
      'unknown',
    ])
  })

  it('leaves a device alone for good, but still learns how far it got', () => {
    const left = after(...way.slice(0, 3), e.leftAlone(5))
    expect(short(left)).toEqual(['left-alone', 'downloading', 'unknown'])
    expect(short([e.copied(7), e.byFile(9), e.stepFailed(20), e.stopped(21)].reduce(applyEvidence, left))).toEqual([
      'left-alone',
      'enrolled',
      true,
    ])
    expect(applyEvidence(left, e.leftAlone(30))).toBe(left)
  })

  it('stalls, and gets on with evidence that is newer than the silence or further along', () => {
    const before = after(...way.slice(0, 6), e.settings(7))
    const silence = stall(before, Date.parse(at(7)) + 24 * 60 * 60_000)
    expect(silence).toMatchObject({ code: 'silent', stage: 'image-applied', source: 'site-status-message', at: at(7) })
    if (silence === null) return
    const stalled = applyEvidence(before, silence)
    expect(short(stalled)).toEqual(['stalled', 'image-applied', true])
    expect(stalled.since).toBe(at(7))
    expect(applyEvidence(stalled, silence)).toBe(stalled)
    expect(applyEvidence(stalled, e.settings(7))).toBe(stalled)
    expect(applyEvidence(stalled, e.partitioned(300))).toBe(stalled)
    expect(applyEvidence(stalled, e.settings(8)).stage).toBe('image-applied')
    expect(applyEvidence(stalled, e.copied(6)).stage).toBe('file-copied')
    expect(applyEvidence(stalled, e.stepFailed(8)).stage).toBe('failed')
  })

  it('is lost from sight and found again', () => {
    const lost = after(...way.slice(0, 4), e.lostSight(60))
    expect(short(lost)).toEqual(['unknown', 'in-winpe', 'unknown'])
    expect(applyEvidence(lost, e.winpe(61)).stage).toBe('in-winpe')
    expect(applyEvidence(lost, e.partitioned(50)).stage).toBe('formatted')
    expect(applyEvidence(after(e.byFile(9)), e.lostSight(60)).stage).toBe('enrolled')
  })
})

describe('formatted', () => {
  it('is false again where the guard stopped the device, or a step before everything that formats', () => {
    expect(short(after(e.started(3), e.guard(4)))).toEqual(['failed', 'downloading', false])
    expect(short(after(e.started(3), e.stepFailed(4, true)))).toEqual(['failed', 'downloading', false])
    expect(short(after(e.started(3), e.guard(4), e.sequenceFailed(4), e.clientFailed(5)))[2]).toBe(false)
    expect(short(after(e.clientFailed(5), e.started(3), e.guard(4)))[2]).toBe(false)
    expect(short(after(e.guard(4), e.started(3)))).toEqual(['failed', 'downloading', false])
  })

  it('is unknown where a step failed that may have formatted, or nobody said which one', () => {
    expect(after(e.started(3), e.stepFailed(4)).formatted).toBe('unknown')
    expect(after(e.policy(2), e.clientFailed(4)).formatted).toBe('unknown')
    expect(after(e.started(3), e.winpe(4), e.guard(9)).formatted).toBe('unknown')
  })

  it('is unknown again after a new start', () => {
    expect(after(e.started(3), e.guard(4), e.started(9)).formatted).toBe('unknown')
    expect(after(e.started(3), e.guard(4), e.sequenceFailed(12), e.started(9)).formatted).toBe('unknown')
  })
})

describe('isOpen', () => {
  it('holds for everything on the way before an enrolment, and for what is stalled or unknown', () => {
    const ended = ['enrolled-by-assigned-profile', 'enrolled', 'registered', 'failed', 'stopped', 'left-alone']
    expect(stages.filter((one) => !isOpen(one))).toEqual(ended)
  })
})

const minute = fc.integer({ min: 1, max: 12 })
const one = (...make: readonly ((m: number) => Evidence)[]): fc.Arbitrary<Evidence> =>
  fc.tuple(fc.constantFrom(...make), minute).map(([of, m]) => of(m))
/** What services deliver, in whatever order; what this program concludes from the clock comes after it. */
const delivered = one(
  e.targeted,
  e.policy,
  e.running,
  e.clientFailed,
  e.started,
  e.winpe,
  e.partitioned,
  e.applied,
  e.settings,
  e.copied,
  e.last,
  e.completed,
  e.guard,
  (m) => e.stepFailed(m),
  (m) => e.stepFailed(m, true),
  e.sequenceFailed,
  e.byFile,
  e.byProfile,
  e.byOtherFile,
)
const anything = fc.oneof(delivered, one(e.plain, e.stopped, e.leftAlone, e.lostSight, e.reported))

const milestones = [
  [e.targeted],
  [e.policy],
  [e.running, e.started],
  [e.winpe],
  [e.partitioned],
  [e.applied, e.settings],
  [e.copied],
  [e.last, e.completed],
  [e.byProfile],
  [e.byFile],
]
/** A device that goes its way once: what is further was later, ten minutes for each stage. */
const ofOneWay = fc
  .tuple(fc.nat(milestones.length - 1), fc.nat(1), fc.nat(9))
  .map(([stage, which, m]): Evidence =>
    (milestones[stage]?.[which] ?? milestones[stage]?.[0] ?? e.targeted)(10 * stage + m),
  )
const failure = fc
  .tuple(
    fc.constantFrom(e.clientFailed, e.guard, e.sequenceFailed, e.byOtherFile, (m: number) => e.stepFailed(m)),
    fc.nat(110),
  )
  .map(([make, m]): Evidence => make(m))

const inTwoOrders = (what: fc.Arbitrary<Evidence>) =>
  fc
    .array(what, { maxLength: 9 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))

describe('whatever comes in whatever order', () => {
  it('leads to the same furthest stage and the same certainty of formatting', () => {
    fc.assert(
      fc.property(inTwoOrders(delivered), ([list, other]) => {
        const [a, b] = [after(...list), after(...other)]
        expect([b.reached, b.formatted === true]).toEqual([a.reached, a.formatted === true])
      }),
      { numRuns: 1000 },
    )
  })

  it('leads to the same stage for a device that goes its way once, with failures and one decision on the way', () => {
    const decided = fc.tuple(
      inTwoOrders(fc.oneof(ofOneWay, failure)),
      one(e.stopped, e.leftAlone),
      fc.nat(9),
      fc.nat(9),
    )
    fc.assert(
      fc.property(decided, ([[list, other], decision, here, there]) => {
        expect(after(...other).stage).toBe(after(...list).stage)
        const [a, b] = [after(...list.toSpliced(here, 0, decision)), after(...other.toSpliced(there, 0, decision))]
        expect(b.stage).toBe(a.stage)
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing when it comes twice', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), anything, (list, again) => {
        const once = applyEvidence(after(...list), again)
        expect(applyEvidence(once, again)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  it('never moves a device back', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 10 }), (list) => {
        let state = start
        for (const next of list) {
          const moved = applyEvidence(state, next)
          expect(rankOf(placeOf(moved.reached))).toBeGreaterThanOrEqual(rankOf(placeOf(state.reached)))
          if (isOnTrack(moved.stage)) expect(moved.stage).toBe(moved.reached)
          if (state.formatted === true) expect(moved.formatted).toBe(true)
          if (state.stage === 'left-alone') expect(moved.stage).toBe('left-alone')
          state = moved
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('says "not formatted" only where nothing after the start was seen but a stop before it', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), (list) => {
        const state = after(...list)
        if (state.formatted !== false || !isOnTrack(state.stage)) return
        expect(rankOf(state.stage)).toBeLessThan(rankOf('downloading'))
      }),
      { numRuns: 1000 },
    )
  })
})
