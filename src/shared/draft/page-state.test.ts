import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft, pages, type Draft, type Page } from './draft.ts'
import { missingOn, pageStates } from './page-state.ts'
import { someCounts, wholeDraft } from './testing/examples.ts'

const at = '2026-11-24T07:00:00.000Z'
const passed = (...some: readonly Page[]): Draft => ({
  ...wholeDraft,
  passed: Object.fromEntries(some.map((page) => [page, at])),
})
const states = (draft: Draft, counts = someCounts) =>
  Object.fromEntries(pageStates(draft, counts).map((one) => [one.page, one.state]))
const obstacle = (page: Page, draft: Draft, counts = someCounts) =>
  pageStates(draft, counts).find((one) => one.page === page)?.obstacle

describe('pages', () => {
  it('of a new draft: Connect and Devices are open, the others say what has to be done first', () => {
    const draft = emptyDraft('Room 12', 'practice')
    const none = { ...someCounts, all: 0, chosen: 0 }
    const open = pageStates(draft, none).filter((one) => one.state !== 'closed')
    expect(open.map((one) => one.page)).toEqual(['connect', 'devices'])
    expect(obstacle('devices', draft, none)).toEqual({ code: 'no-lines' })
    expect(obstacle('readiness', draft, none)).toEqual({ code: 'not-passed', page: 'connect' })
    expect(obstacle('distribution', draft, none)).toEqual({ code: 'not-passed', page: 'package' })
  })

  it('open one after the other as a person goes on', () => {
    expect(states(passed('connect'))).toMatchObject({ connect: 'done', readiness: 'open', profile: 'closed' })
    expect(states(passed('connect', 'readiness', 'profile'))).toMatchObject({
      configuration: 'open',
      package: 'closed',
      'task-sequence': 'open',
      distribution: 'closed',
    })
    expect(Object.values(states(passed(...pages)))).toEqual(pages.map(() => 'done'))
  })

  it('close again where a page that they read from is no longer whole', () => {
    const draft = { ...passed(...pages), profile: null }
    expect(obstacle('profile', draft)).toEqual({ code: 'no-profile' })
    expect(states(draft)).toMatchObject({ profile: 'open', configuration: 'closed', devices: 'done', run: 'closed' })
  })

  it('Review and Run need every page before them', () => {
    for (const page of pages.slice(0, -2)) {
      const draft = passed(...pages.filter((one) => one !== page))
      expect(states(draft)).toMatchObject({ [page]: 'open', review: 'closed', run: 'closed' })
    }
    expect(obstacle('review', passed(...pages.filter((one) => one !== 'devices')))).toEqual({
      code: 'not-passed',
      page: 'devices',
    })
  })

  it('are closed only by a page before them, and done only where they were passed and nothing is missing', () => {
    fc.assert(
      fc.property(
        fc.subarray([...pages]),
        fc.record({ toSolve: fc.nat(2), chosen: fc.nat(120) }),
        fc.boolean(),
        (some, counts, hasProfile) => {
          const draft = hasProfile ? passed(...some) : { ...passed(...some), profile: null }
          const lines = { ...someCounts, ...counts }
          const all = pageStates(draft, lines)
          const isDone = (page: Page) => all.find((one) => one.page === page)?.state === 'done'
          for (const [index, one] of all.entries()) {
            if (one.state === 'done') {
              expect([one.obstacle, missingOn(one.page, draft, lines)]).toEqual([null, null])
              expect(some).toContain(one.page)
            }
            if (one.state === 'open') expect(one.obstacle).toEqual(missingOn(one.page, draft, lines))
            if (one.state === 'closed') {
              const page = one.obstacle?.code === 'not-passed' ? one.obstacle.page : one.page
              expect(pages.indexOf(page)).toBeLessThan(index)
              expect(isDone(page)).toBe(false)
            }
          }
          expect(all.find((one) => one.page === 'devices')?.state).not.toBe('closed')
        },
      ),
    )
  })
})

describe('what is missing', () => {
  const { taskSequence, deployment, collection } = wholeDraft
  it.each([
    ['package', { package: { name: ' ' } }, {}, { code: 'no-package-name' }],
    ['devices', {}, { toSolve: 5, chosen: 200 }, { code: 'lines-to-solve', lines: 5 }],
    ['devices', {}, { chosen: 0, aside: 3 }, { code: 'no-lines' }],
    ['devices', { deployment: { ...deployment, cap: 11 } }, {}, { code: 'too-many-devices', devices: 12, most: 11 }],
    ['devices', { deployment: { ...deployment, cap: 12 } }, {}, null],
    ['devices', { collection: { ...collection, name: '' } }, {}, { code: 'no-collection-name' }],
    ['task-sequence', { taskSequence: { ...taskSequence, name: '' } }, {}, { code: 'no-sequence-name' }],
    ['task-sequence', { taskSequence: { ...taskSequence, bootImageId: null } }, {}, { code: 'no-boot-image' }],
    ['task-sequence', { taskSequence: { ...taskSequence, osImageId: null } }, {}, { code: 'no-os-image' }],
    ['task-sequence', { taskSequence: { ...taskSequence, imageIndex: null } }, {}, { code: 'no-os-image' }],
    ['distribution', { distribution: { points: [], groups: [] } }, {}, { code: 'no-destination' }],
    ['distribution', { distribution: { points: [], groups: ['All'] } }, {}, null],
  ] satisfies readonly (readonly [Page, Partial<Draft>, Partial<typeof someCounts>, object | null])[])(
    'on %s: %j %j',
    (page, draft, counts, expected) => {
      expect(missingOn(page, { ...wholeDraft, ...draft }, { ...someCounts, ...counts })).toEqual(expected)
    },
  )
})
