import { onTestFinished } from 'vitest'
import { emptyDraft } from '#shared/draft/draft.ts'
import type { Line } from '#shared/draft/line.ts'
import { fail } from '#shared/failure.ts'
import type { DeviceRecords } from '#main/configmgr/port.ts'
import { never, testWorld, type TestWishes, type TestWorld } from '#main/practice/test-world.ts'
import { pageLines } from '#main/store/draft-lines.ts'
import { insertDraft } from '#main/store/drafts.ts'
import type { OpenedStore } from '#main/store/store.ts'
import { handClock, openTest, runA, storeFile, type HandClock } from '#main/store/test-store.ts'
import { addLines } from './add-lines.ts'
import { checkLines } from './check-lines.ts'
import type { IntakeMeans } from './means.ts'
import { shownLines, type Changed } from './shown.ts'

/** A store with one draft on a practice site, and what its technician does. */
export interface Intake {
  readonly means: IntakeMeans
  readonly store: OpenedStore
  /** Wall time of the store. */
  readonly clock: HandClock
  readonly test: TestWorld
  /** Keys of each `find` so far. */
  readonly asked: number[]
  /** While true the site does not answer. */
  away: boolean
  /** Done while the site is being asked. */
  meanwhile: () => void
  readonly add: (...texts: readonly string[]) => Changed
  readonly check: (...numbers: readonly number[]) => Promise<Changed>
  /** By number. */
  readonly lines: () => readonly Line[]
  /** Verdict codes by number; doubles with their line. */
  readonly verdicts: () => Readonly<Record<number, string>>
}

export function intake(wishes: TestWishes = {}): Intake {
  const test = testWorld(wishes)
  onTestFinished(() => {
    test.remove()
  })
  const clock = handClock(Date.parse('2026-11-24T07:00:00Z'))
  const store = openTest(storeFile(), clock)
  // What a power cut leaves is the store's own question (store/crash.test.ts).
  store.writer.change('PRAGMA synchronous = OFF')
  insertDraft(store.writer, { id: runA, template: false, draft: emptyDraft('Room 12', 'practice') })
  const asked: number[] = []
  const { site, world } = test
  const devices: DeviceRecords = {
    ...site.devices,
    find: async (keys, signal) => {
      if (made.away) throw fail('outside', 'site-busy')
      asked.push(keys.length)
      const found = await site.devices.find(keys, signal)
      made.meanwhile()
      return found
    },
  }
  const view = { clocks: { world: world.clock, wall: clock }, ports: { site: { about: site.about, devices } } }
  const means: IntakeMeans = { store, connect: () => Promise.resolve(view), siteCodes: new Map() }
  const made: Intake = {
    means,
    store,
    clock,
    test,
    asked,
    away: false,
    meanwhile: () => undefined,
    add: (...texts) => addLines(store.writer, { id: runA, origin: 'scan', texts: [...texts] }),
    check: (...numbers) => checkLines(means, { id: runA, numbers: [...numbers] }, never),
    lines: () => {
      const { lines } = pageLines(store.reader, runA, { filter: 'all', before: null, limit: 10_000 })
      return shownLines(store.reader, runA, lines).toReversed()
    },
    verdicts: () => Object.fromEntries(made.lines().map(({ number, verdict }) => [number, inShort(verdict)])),
  }
  return made
}

const inShort = (verdict: Line['verdict']): string =>
  verdict.code === 'double' ? `double of ${verdict.sameAs}` : verdict.code
