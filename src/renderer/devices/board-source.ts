import type { BoardRow } from '#shared/contract/board.ts'
import type { Output } from '#shared/contract/calls.ts'
import type { Failure } from '#shared/failure.ts'
import { now } from '../time.ts'
import { ask, failureOf } from '../ui/use-ask.ts'
import { keyOf, type BoardFilter } from './board-filter.ts'
import { appended, emptyList, renewed, type BoardList } from './board-list.ts'
import { onceAtATime } from './once-at-a-time.ts'
import type { WorldTime } from './world-now.ts'

/** Rows of one page, and of one where a person has gone far down. */
const page = 100
const farPage = 500
/** Rows that are looked at again one by one, at most: what is in sight. */
const mostSeen = 200

export interface BoardShown {
  readonly list: BoardList
  /** All rows there are, also those that are not read yet. */
  readonly count: number
  readonly state: 'reading' | 'shown'
  readonly failure: Failure | null
  /** When rows were last read; null: not yet. */
  readonly at: WorldTime | null
}

export const nothingShown: BoardShown = { list: emptyList, count: 0, state: 'reading', failure: null, at: null }

/** The rows of one filter, read page by page as they come into sight. */
export interface BoardSource {
  seen(first: number, last: number): void
  /** Reads again what is shown, in place. */
  renew(): void
  /** Reads everything anew, in the order of now; what is shown stays until it has come. */
  restart(): void
  close(): void
}

const totalOf = ({ group, stage }: BoardFilter, counts: Output<'board:counts'>): number | null =>
  stage !== undefined ? null : group === undefined ? counts.devices : counts.groups[group]

/** `most`: no more rows than that are shown. `show` is told of every change. */
export function openBoard(filter: BoardFilter, most: number | null, show: (shown: BoardShown) => void): BoardSource {
  const { run, batch, search } = filter
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as BoardFilter
  let abort = new AbortController()
  let shown = nothingShown
  let next: string | null = null
  let total: number | null = null
  let isRead = false
  let going = false
  let sight: readonly [number, number] = [0, 0]

  const tell = (change: Partial<BoardShown>): void => {
    shown = { ...shown, ...change }
    const known = shown.list.rows.length
    const all = isRead && next === null ? known : Math.max(total ?? 0, known + 1)
    shown = { ...shown, count: shown.at === null ? 0 : Math.min(all, most ?? all) }
    show(shown)
  }
  const read = (after: string | null, limit: number): Promise<Output<'board:page'>> =>
    ask('board:page', { ...asked, limit, ...(after === null ? {} : { after }) }, abort.signal)

  async function guarded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = abort
    try {
      await work(signal)
    } catch (error) {
      if (!isOver(signal)) tell({ failure: failureOf(error), state: 'shown' })
    }
  }
  async function begin(signal: AbortSignal): Promise<void> {
    const counted = ask(
      'board:counts',
      {
        ...(run === undefined ? {} : { run }),
        ...(batch === undefined ? {} : { batch }),
        ...(search === undefined ? {} : { search }),
      },
      signal,
    )
    const [counts, first] = await Promise.all([counted, read(null, Math.min(farPage, Math.max(page, sight[1] + 1)))])
    if (isOver(signal)) return
    total = totalOf(filter, counts)
    next = first.next ?? null
    isRead = true
    tell({
      list: appended(emptyList, filter, [first.devices]),
      state: 'shown',
      failure: null,
      at: worldTime(counts.now),
    })
    await more(signal)
  }
  async function more(signal: AbortSignal): Promise<void> {
    const pages: BoardRow[][] = []
    let known = shown.list.rows.length
    const missing = (): number => Math.min(sight[1] + page / 2, (most ?? Infinity) - 1) - known
    try {
      while (next !== null && missing() > 0) {
        const one: Output<'board:page'> = await read(next, missing() > page ? farPage : page)
        if (isOver(signal)) return
        next = one.next ?? null
        known += one.devices.length
        pages.push(one.devices)
      }
    } finally {
      // Shown together: on the way to where a person has gone nobody looks at what is passed.
      if (pages.length > 0 && !isOver(signal)) tell({ list: appended(shown.list, filter, pages), failure: null })
    }
  }
  async function work(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (going) return
    going = true
    const { signal } = abort
    await guarded(task)
    if (abort.signal === signal) going = false
  }
  async function look(signal: AbortSignal): Promise<void> {
    const head = await read(null, page)
    if (isOver(signal)) return
    let list = renewed(shown.list, filter, head.devices, true)
    const known = new Set(head.devices.map(keyOf))
    const left = list.rows.slice(sight[0], sight[1] + 1).filter((one) => !known.has(keyOf(one)))
    const rest = await rowsOf(left.slice(0, mostSeen), signal)
    if (isOver(signal)) return
    list = renewed(list, filter, rest.devices, false)
    tell({ list, failure: null, at: worldTime(rest.now) })
  }
  const renew = onceAtATime(() => guarded(look))
  void work(begin)
  return {
    seen(first, last) {
      sight = [first, last]
      if (isRead) void work(more)
    },
    renew() {
      // Where there was nothing, nothing can move under a finger.
      if (isRead && shown.list.rows.length > 0) renew()
      else void work(begin)
    },
    restart() {
      abort.abort()
      abort = new AbortController()
      going = false
      void work(begin)
    },
    close() {
      abort.abort()
    },
  }
}

const rowsOf = (rows: readonly BoardRow[], signal: AbortSignal): Promise<Output<'board:rows'>> =>
  ask('board:rows', { devices: rows.map(({ run, resourceId }) => ({ run, resourceId })) }, signal)

const isOver = (signal: AbortSignal): boolean => signal.aborted

const worldTime = (world: string): WorldTime => ({ world: Date.parse(world), wall: now() })
