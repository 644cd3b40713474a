import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeDraft } from './change-draft.ts'
import { pages, type Draft, type DraftChange, type Page } from './draft.ts'
import { draftChange, draftSchema } from './draft-schema.ts'
import { wholeDraft } from './testing/examples.ts'

const before = '2026-11-24T07:00:00.000Z'
const now = '2026-11-24T08:00:00.000Z'
const allPassed: Draft = { ...wholeDraft, passed: Object.fromEntries(pages.map((page) => [page, before])) }
const lost = (change: DraftChange): readonly Page[] => {
  const { passed } = changeDraft(allPassed, change, now)
  return pages.filter((page) => passed[page] === undefined)
}

describe('a change of a draft', () => {
  const change: fc.Arbitrary<DraftChange> = fc.record(
    {
      batch: fc.constantFrom('Room 12', 'Room 13'),
      connection: fc.constantFrom('practice', 'office'),
      profile: fc.constantFrom(null, wholeDraft.profile),
      package: fc.record({ name: fc.constantFrom('a', 'b') }),
      deployment: fc.record({
        availableFrom: fc.constantFrom(null, before),
        expires: fc.constantFrom(null, now),
        comment: fc.constantFrom('', 'x'),
        cap: fc.integer({ min: 1, max: 100 }),
      }),
      pass: fc.constantFrom(...pages),
    },
    { requiredKeys: [] },
  )

  it('loses nothing that was entered, and takes what is given', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        let draft = allPassed
        for (const one of changes) {
          const next = changeDraft(draft, one, now)
          const { pass, ...parts } = one
          expect(next).toMatchObject(parts)
          expect({ ...next, ...parts, passed: null }).toEqual({ ...draft, ...parts, passed: null })
          if (pass !== undefined) expect(next.passed[pass]).toBe(now)
          expect(draftSchema.parse(next)).toEqual(next)
          draft = next
        }
      }),
    )
  })

  it('takes back what was agreed to on the pages that read from it, and nothing else', () => {
    expect(lost({ connection: 'office' })).toEqual(pages)
    expect(lost({ profile: null })).toEqual(['profile', 'configuration', 'package', 'task-sequence', 'distribution'])
    expect(lost({ package: { name: 'x' } })).toEqual(['package', 'distribution'])
    expect(lost({ distribution: { points: [], groups: ['all'] } })).toEqual(['distribution'])
    expect(lost({ batch: 'Room 13', collection: { ...wholeDraft.collection, name: 'x' } })).toEqual([])
    expect(lost({ taskSequence: { ...wholeDraft.taskSequence, imageIndex: 1 } })).toEqual([
      'task-sequence',
      'distribution',
    ])
  })

  it('that says what is so already takes nothing back', () => {
    expect(
      lost(draftChange.parse(Object.fromEntries(Object.entries(wholeDraft).filter(([key]) => key !== 'passed')))),
    ).toEqual([])
    expect(lost({ profile: undefined })).toEqual([])
  })

  it('passes a page in the same go, after what it takes back', () => {
    expect(lost({ connection: 'office', pass: 'connect' })).toEqual(pages.slice(1))
  })

  it('says nothing of passed pages itself', () => {
    expect(draftChange.safeParse({ passed: {} }).success).toBe(false)
    expect(draftChange.safeParse({ nothing: 1 }).success).toBe(false)
  })
})
