import type { BoardRow } from '#shared/contract/board.ts'
import type { Output } from '#shared/contract/calls.ts'
import type { Failure } from '#shared/failure.ts'
import { now } from '../time.ts'
import { ask, failureOf } from '../ui/use-ask.ts'
import { keyOf, type BoardFilter } from './board-filter.ts'
import { meets, missingOf, rowAt, type BoardEnds } from './board-ends.ts'
import { appended, emptyList, followedBy, prepended, renewed, type BoardList } from './board-list.ts'
import { onceAtATime } from './once-at-a-time.ts'
import type { WorldTime } from './world-now.ts'

/** Rows of one page, and of one where a person has gone far down. */
const page = 100
const farPage = 500
/** Rows that are looked at again one by one, at most: what is in sight. */
const mostSeen = 200

export interface BoardShown extends BoardEnds {
  /** cancelled: nothing is read yet, and nobody waits for it any more. */
  readonly state: 'reading' | 'shown' | 'cancelled'
  readonly failure: Failure | null
  /** When rows were last read; null: not yet. */
  readonly at: WorldTime | null
}

export const nothingShown: BoardShown = {
  list: emptyList,
  tail: emptyList,
  count: 0,
  state: 'reading',
  failure: null,
  at: null,
}

/** The rows of one filter, read page by page as they come into sight. */
export interface BoardSource {
  seen(first: number, last: number): void
  /** Reads again what is shown, in place. */
  renew(): void
  /** Reads everything anew, in the order of now; what is shown stays until it has come. */
  restart(): void
  /** Waits no longer for what is being read. */
  cancel(): void
  close(): void
}

const totalOf = ({ group }: BoardFilter, counts: Output<'board:counts'>): number =>
  group === undefined ? counts.devices : counts.groups[group]

/** `most`: no more rows than that are shown. `show` is told of every change. */
export function openBoard(filter: BoardFilter, most: number | null, show: (shown: BoardShown) => void): BoardSource {
  const { run, batch, search, stage } = filter
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as BoardFilter
  let abort = new AbortController()
  let shown = nothingShown
  let next: string | null = null
  /** Of the pages that are read from the end. */
  let before: string | null = null
  let total = 0
  let isRead = false
  let going = false
  let sight: readonly [number, number] = [0, 0]

  const tell = (change: Partial<BoardShown>): void => {
    shown = { ...shown, ...change }
    const known = shown.list.rows.length + shown.tail.rows.length
    const all = isRead && next === null ? known : Math.max(total, known + 1)
    shown = { ...shown, count: shown.at === null ? 0 : Math.min(all, most ?? all) }
    show(shown)
  }
  const read = (after: string | null, limit: number, backwards = false): Promise<Output<'board:page'>> =>
    ask('board:page', { ...asked, limit, backwards, ...(after === null ? {} : { after }) }, abort.signal)

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
        ...(stage === undefined ? {} : { stage }),
      },
      signal,
    )
    before = null
    const [counts, first] = await Promise.all([counted, read(null, Math.min(farPage, Math.max(page, sight[1] + 1)))])
    if (isOver(signal)) return
    total = totalOf(filter, counts)
    next = first.next ?? null
    isRead = true
    tell({
      list: appended(emptyList, filter, [first.devices]),
      tail: emptyList,
      state: 'shown',
      failure: null,
      at: worldTime(counts.now),
    })
    await more(signal)
  }
  /** Rows in sight, and some around, from the end of the table that is nearer. */
  async function more(signal: AbortSignal): Promise<void> {
    const [pages, ends]: [BoardRow[][], BoardRow[][]] = [[], []]
    const { list, tail } = shown
    const hasEnd = most === null || total <= most
    const missing = () => {
      const [head, end] = [lengthOf(list.rows, ...pages), lengthOf(tail.rows, ...ends)]
      const count = Math.min(Math.max(total, head + end + 1), most ?? Infinity)
      return missingOf(sight, { head, tail: end, count }, page / 2, hasEnd)
    }
    const knows = (some: readonly BoardRow[][], at: BoardList, one: string) =>
      at.places.has(one) || some.some((rows) => rows.some((row) => keyOf(row) === one))
    try {
      for (let way = missing(); next !== null && way !== null; way = missing()) {
        const isEnd = way.from === 'end'
        const one: Output<'board:page'> = await read(isEnd ? before : next, way.rows > page ? farPage : page, isEnd)
        if (isOver(signal)) return
        const met = meets(one.devices, (key) => (isEnd ? knows(pages, list, key) : knows(ends, tail, key)))
        if (isEnd) {
          ends.unshift(one.devices)
          before = one.next ?? null
        } else pages.push(one.devices)
        if (met || one.next === undefined) next = null
        else if (!isEnd) next = one.next
      }
    } finally {
      // Shown together: on the way to where a person has gone nobody looks at what is passed.
      if (lengthOf(...pages, ...ends) > 0 && !isOver(signal)) {
        // What was renewed meanwhile stays: only rows are added.
        const head = appended(shown.list, filter, pages)
        const end = prepended(shown.tail, filter, ends)
        tell({
          ...(next === null ? { list: followedBy(head, end), tail: emptyList } : { list: head, tail: end }),
          failure: null,
        })
      }
    }
  }
  async function work(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (going) return
    going = true
    if (!isRead) tell({ state: 'reading' })
    const { signal } = abort
    await guarded(task)
    if (abort.signal === signal) going = false
  }
  async function look(signal: AbortSignal): Promise<void> {
    const head = await read(null, page)
    if (isOver(signal)) return
    const known = new Set(head.devices.map(keyOf))
    const left = inSight().filter((one) => !known.has(keyOf(one)))
    const rest = await rowsOf(left.slice(0, mostSeen), signal)
    if (isOver(signal)) return
    const fresh = [...head.devices, ...rest.devices]
    const list = renewed(renewed(shown.list, filter, head.devices, true), filter, rest.devices, false)
    tell({ list, tail: renewed(shown.tail, filter, fresh, false), failure: null, at: worldTime(rest.now) })
  }
  const inSight = (): readonly BoardRow[] =>
    Array.from({ length: sight[1] - sight[0] + 1 }, (_one, at) => rowAt(shown, sight[0] + at) ?? []).flat()
  const letGo = (): void => {
    abort.abort()
    abort = new AbortController()
    going = false
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
      letGo()
      void work(begin)
    },
    cancel() {
      letGo()
      if (!isRead) tell({ state: 'cancelled' })
    },
    close() {
      abort.abort()
    },
  }
}

const rowsOf = (rows: readonly BoardRow[], signal: AbortSignal): Promise<Output<'board:rows'>> =>
  ask('board:rows', { devices: rows.map(({ run, resourceId }) => ({ run, resourceId })) }, signal)

const lengthOf = (...pages: readonly (readonly BoardRow[])[]): number => pages.reduce((sum, one) => sum + one.length, 0)

const isOver = (signal: AbortSignal): boolean => signal.aborted

const worldTime = (world: string): WorldTime => ({ world: Date.parse(world), wall: now() })
