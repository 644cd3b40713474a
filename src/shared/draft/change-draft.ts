import { pages, type Draft, type DraftChange, type Page } from './draft.ts'

/** Which pages read from which part of a draft: where the part changes, what a person agreed to there no longer holds. */
const readers: Readonly<Record<Exclude<keyof Draft, 'passed'>, readonly Page[]>> = {
  batch: [],
  connection: pages,
  profile: ['profile', 'configuration', 'package', 'task-sequence', 'distribution'],
  share: ['configuration', 'package'],
  package: ['package', 'distribution'],
  collection: [],
  taskSequence: ['task-sequence', 'distribution'],
  distribution: ['distribution'],
  deployment: [],
}

const isPart = (key: string): key is keyof typeof readers => Object.hasOwn(readers, key)

/** A draft after a change at `now` (ISO 8601). Nothing that was entered is lost: only `passed` is taken back. */
export function changeDraft(draft: Draft, change: DraftChange, now: string): Draft {
  const { pass, ...parts } = change
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  const touched = given.filter(([key, value]) => isPart(key) && JSON.stringify(draft[key]) !== JSON.stringify(value))
  const stale = new Set(touched.flatMap(([key]) => (isPart(key) ? readers[key] : [])))
  const kept = Object.entries(draft.passed).filter(([page]) => ![...stale].some((one) => one === page))
  const passed = Object.fromEntries(kept)
  return {
    ...draft,
    ...Object.fromEntries(given),
    passed: pass === undefined ? passed : { ...passed, [pass]: now },
  }
}
