import path from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { boardSorts } from '#shared/stages/group.ts'
import { calls } from '#shared/contract/calls.ts'
import { countBoard, showBoard } from '#main/devices/board.ts'
import { showTimeline } from '#main/devices/timeline.ts'
import { boardPageSql, type BoardFilter } from '#main/store/board-pages.ts'
import { stageCountSql } from '#main/store/device-pages.ts'
import { newestEvidenceSql } from '#main/store/evidence.ts'
import { openStore, type Store } from '#main/store/store.ts'
import { openGlances } from '#main/runs/glances.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { fullStore } from './board-store.ts'
import { compare, median, round, type Bench, type Line } from './line.ts'
import { interleaved, took } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const size = { devices: 100_000, each: 10 }
const limit = 100
const rounds = 300

/** A page of the board out of 100,000 devices with 1,000,000 pieces of evidence and as many events; counts, a run at a glance. */
export const board: Bench = async (print) => {
  using folder = temporaryFolder()
  const file = path.join(folder.path, 'full.db')
  const { store, run } = fullStore(file, size)
  const plain = new Database(file, { readonly: true })
  try {
    await pages(print, store, plain, run)
    await counts(print, store, plain)
    await timeline(print, store, plain, run)
    glances(print, store, file, run)
  } finally {
    plain.close()
    store.close()
  }
}

type Print = (line: Line) => void

const filters = (run: string): readonly (readonly [string, BoardFilter])[] => [
  ['all devices', {}],
  ['one run', { run }],
  ['one tile', { group: 'need-you' }],
]

/** Whole: parsed input, rows as they cross to the window, checked by the schema of the answer. */
async function pages(print: Print, store: Store, plain: Database.Database, run: string): Promise<void> {
  const { input, output } = calls['board:page']
  for (const [what, filter] of filters(run))
    for (const sort of boardSorts) {
      const asked = input.parse({ ...filter, sort, limit })
      const { sql, values } = boardPageSql(filter, { sort, descending: false }, null, limit + 1)
      const bare = plain.prepare(sql)
      const [a = 0, crossed = 0, b = 0] = await interleaved(rounds, [
        () => took(() => void showBoard(store, asked)),
        () => took(() => void output.parse(showBoard(store, input.parse({ ...filter, sort, limit })))),
        () => took(() => void bare.all(...values)),
      ])
      const theirs = { what: 'the same prepared SQL in better-sqlite3 alone, not parsed', milliseconds: b }
      const more = { of: what, sort, ...size, limit, rounds }
      print(compare('board page', 'milliseconds', { a: { what: 'a page', milliseconds: a }, b: theirs }, more))
      if (sort !== 'need-you') continue
      const through = { what: 'a page through both schemas of the call', milliseconds: crossed }
      print(compare('board page', 'milliseconds', { a: through, b: theirs }, more))
    }
}

async function counts(print: Print, store: Store, plain: Database.Database): Promise<void> {
  const { sql, values } = stageCountSql({})
  const bare = plain.prepare(sql)
  const [a = 0, b = 0] = await interleaved(50, [
    () => took(() => void countBoard(store, {}, 0)),
    () => took(() => void bare.all(...values)),
  ])
  const sides = {
    a: { what: 'board:counts: tiles and names of batches', milliseconds: a },
    b: { what: 'the counts alone in better-sqlite3', milliseconds: b },
  }
  print(compare('board counts', 'milliseconds', sides, { ...size, rounds: 50 }))
}

async function timeline(print: Print, store: Store, plain: Database.Database, run: string): Promise<void> {
  const [first] = showBoard(store, calls['board:page'].input.parse({ run })).devices
  if (first === undefined) throw new TypeError('the run has devices')
  const asked = { run, resourceId: first.resourceId, limit: 200 }
  const bare = plain.prepare(newestEvidenceSql)
  const [a = 0, b = 0] = await interleaved(rounds, [
    () => took(() => void showTimeline(store, asked, 0)),
    () => took(() => void bare.all(run, asked.resourceId, Number.MAX_SAFE_INTEGER, 0, 201)),
  ])
  const sides = {
    a: { what: 'device:timeline: the device and its entries', milliseconds: a },
    b: { what: 'the entries alone in better-sqlite3, not parsed', milliseconds: b },
  }
  print(compare('device timeline', 'milliseconds', sides, { entries: size.each, ...size, rounds }))
}

/** What a window needs to go on with a run: the store opened anew, its runs at a glance, the first page, the counts. */
function glances(print: Print, store: Store, file: string, run: string): void {
  const shown = openGlances(store)
  const warm = Array.from({ length: 50 }, () => took(() => void shown.one(run, () => 0)))
  const anew = Array.from({ length: 10 }, () => {
    const begun = performance.now()
    const opened = openStore(file, { wall: wallClock, random: systemRandom })
    const whole = openGlances(opened)
    whole.active(() => 0)
    showBoard(opened, calls['board:page'].input.parse({}))
    countBoard(opened, {}, 0)
    const milliseconds = performance.now() - begun
    opened.close()
    return milliseconds
  })
  print({
    bench: 'resume',
    a: { what: 'store opened, active runs, first page, counts', milliseconds: round(median(anew)) },
    b: { what: 'one run at a glance', milliseconds: round(median(warm)) },
    ratio: round(median(anew) / median(warm)),
    ...size,
  })
}
