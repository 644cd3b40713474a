import { describe, expect, it } from 'vitest'
import type { Random } from '#shared/clock.ts'
import { draftChange } from '#shared/draft/draft-schema.ts'
import { wholeDraft } from '#shared/draft/testing/examples.ts'
import { getLines, insertLine } from '#main/store/draft-lines.ts'
import { removeDraft } from '#main/store/drafts.ts'
import { failureOf, handClock, openTest, runA, storeFile } from '#main/store/test-store.ts'
import { foundLine, storedLine } from '#main/store/test-drafts.ts'
import { changeStoredDraft, listDrafts, newDraft, openDraft } from './drafts.ts'

function plans() {
  const clock = handClock(Date.parse('2026-11-24T07:00:00Z'))
  const store = openTest(storeFile(), clock)
  let count = 0
  const random: Random = { bytes: (length) => new Uint8Array(length).fill(++count) }
  const make = (more: { batch?: string; from?: string; template?: boolean } = {}) =>
    newDraft(store.writer, random, { batch: 'Room 12', template: false, connection: 'practice', ...more })
  const parts = draftChange.parse(Object.fromEntries(Object.entries(wholeDraft).filter(([key]) => key !== 'passed')))
  const whole = () => {
    const { id } = make()
    return changeStoredDraft(store.writer, { id, change: parts })
  }
  return { ...store, clock, make, whole }
}

const line = storedLine(1)
const lines = [foundLine(1, 7), foundLine(2, 8, { aside: true }), storedLine(3, { same: 'pf1', sameAs: 1 })]

describe('a draft', () => {
  it('says in the list how far it is; one that can no longer be read keeps nobody from the others', () => {
    const { make, whole, reader, writer } = plans()
    const [{ id: empty }, { id: grown }] = [make(), whole()]
    const list = () => listDrafts(reader, { limit: 50 }).drafts.map(({ id, place }) => [id, place])
    const place = { page: 'connect', devices: 0 }
    expect(new Map(list() as [string, unknown][])).toEqual(
      new Map([
        [empty, place],
        [grown, place],
      ]),
    )
    writer.change(`UPDATE draft SET content = '{}' WHERE id = ?`, grown)
    expect(new Map(list() as [string, unknown][])).toEqual(
      new Map([
        [empty, place],
        [grown, null],
      ]),
    )
  })

  it('begins empty, and is there for whoever opens it', () => {
    const { make, reader } = plans()
    const made = make({ batch: 'Raum 7 – Süd' })
    expect(made).toMatchObject({
      batch: 'Raum 7 – Süd',
      template: false,
      savedAt: '2026-11-24T07:00:00.000Z',
      run: null,
      draft: { batch: 'Raum 7 – Süd', connection: 'practice', profile: null, passed: {} },
      lines: { all: 0, chosen: 0 },
    })
    expect(made.id).toMatch(/^[a-z2-7]{26}$/)
    expect(openDraft(reader, made.id)).toEqual(made)
  })

  it('is saved with every change, and says when', () => {
    const { make, reader, writer, clock } = plans()
    const { id } = make()
    clock.set(Date.parse('2026-11-24T07:05:00Z'))
    const changed = changeStoredDraft(writer, { id, change: { package: { name: 'x' }, pass: 'connect' } })
    expect(changed).toMatchObject({
      savedAt: '2026-11-24T07:05:00.000Z',
      draft: { package: { name: 'x' }, passed: { connect: '2026-11-24T07:05:00.000Z' } },
    })
    expect(openDraft(reader, id)).toEqual(changed)
  })

  it('of another connection forgets what the site said of its lines; any other change leaves them alone', () => {
    const { whole, writer, reader } = plans()
    const { id } = whole()
    for (const one of lines) insertLine(writer, id, one)
    changeStoredDraft(writer, { id, change: { connection: 'practice', batch: 'Room 13' } })
    expect(getLines(reader, id, [1, 2, 3])).toEqual(lines)
    expect(changeStoredDraft(writer, { id, change: { connection: 'office' } }).lines).toEqual({
      all: 3,
      chosen: 0,
      toSolve: 1,
      double: 1,
      aside: 1,
      notChecked: 1,
    })
    expect(getLines(reader, id, [1, 2]).map((one) => one.record)).toEqual([null, null])
  })

  it('that there is not can be neither opened, changed nor copied', () => {
    const { reader, writer, make } = plans()
    for (const work of [
      () => openDraft(reader, runA),
      () => changeStoredDraft(writer, { id: runA, change: {} }),
      () => make({ from: runA }),
    ])
      expect(failureOf(work)).toEqual({ kind: 'input', code: 'draft-not-found', parameters: { id: runA } })
  })
})

describe('a copy', () => {
  it('holds what was entered and the lines; nobody has gone on from its pages, and its times are its own', () => {
    const { whole, make, writer, reader } = plans()
    const source = whole()
    const { deployment } = wholeDraft
    changeStoredDraft(writer, {
      id: source.id,
      change: { deployment: { ...deployment, cap: 50, expires: '2026-12-01T00:00:00Z' }, pass: 'connect' },
    })
    for (const one of lines) insertLine(writer, source.id, one)
    const copy = make({ batch: 'Room 13', from: source.id })
    expect(copy.draft).toEqual({
      ...wholeDraft,
      batch: 'Room 13',
      collection: { ...wholeDraft.collection, name: 'Autopilot Room 13' },
      deployment: { ...deployment, cap: 50, expires: null },
    })
    expect(getLines(reader, copy.id, [1, 2, 3])).toEqual(lines)
    expect(copy.lines).toEqual(openDraft(reader, source.id).lines)
    removeDraft(writer, source.id)
    expect(getLines(reader, copy.id, [1, 2, 3])).toEqual(lines)
  })

  it('keeps a name that a person gave the collection', () => {
    const { whole, make, writer } = plans()
    const { id } = whole()
    changeStoredDraft(writer, { id, change: { collection: { ...wholeDraft.collection, name: 'Mine' } } })
    expect(make({ batch: 'Room 13', from: id }).draft.collection.name).toBe('Mine')
  })

  it('from or to a template has no lines', () => {
    const { whole, make, writer } = plans()
    const { id } = whole()
    insertLine(writer, id, line)
    const template = make({ from: id, template: true })
    expect(template).toMatchObject({ template: true, lines: { all: 0 }, draft: { profile: wholeDraft.profile } })
    insertLine(writer, template.id, line)
    expect(make({ from: template.id })).toMatchObject({ template: false, lines: { all: 0 } })
  })
})

describe('the list of drafts', () => {
  it('shows the last saved first, in pages', () => {
    const { make, reader, clock } = plans()
    for (const batch of ['a', 'b', 'c']) {
      clock.set(clock.now() + 1000)
      make({ batch })
    }
    const first = listDrafts(reader, { limit: 2 })
    expect(first.drafts.map((one) => [one.batch, one.savedAt])).toEqual([
      ['c', '2026-11-24T07:00:03.000Z'],
      ['b', '2026-11-24T07:00:02.000Z'],
    ])
    expect(listDrafts(reader, { after: first.next, limit: 2 })).toEqual({
      drafts: [expect.objectContaining({ batch: 'a', run: null })],
    })
  })
})
