import type { Hub } from './hub.ts'
import { unreadList, withChange, withPage, type Change, type LineFilter } from './line-list.ts'

const pageSize = 500

/** Reads the list page by page, as far as it is looked at. */
export interface Reader {
  /** From the top again; what is shown stays until it is there. */
  readonly reload: () => Promise<void>
  readonly show: (filter: LineFilter) => Promise<void>
  /** Rows up to this one are in sight. */
  readonly seen: (last: number) => void
  /** Waits no longer for what is being read. */
  readonly cancel: () => void
}

export function makeReader(hub: Hub): Reader {
  const { means, store } = hub
  let generation = 0
  let lastSeen = 0
  let reading = false
  let abort = new AbortController()

  /** Does nothing where something else is shown by now. What changed while the page was on its way is put on top of it. */
  async function read(filter: LineFilter, before: number | null): Promise<void> {
    const mine = generation
    const meanwhile: Change[] = []
    const stop = hub.listen((change) => meanwhile.push(change))
    try {
      const place = before === null ? {} : { before }
      const page = await means.ask('lines:list', { id: means.id, filter, limit: pageSize, ...place }, abort.signal)
      if (mine !== generation) return
      const { list } = store.getState()
      const base = list.filter === filter ? list : unreadList(filter, list.counts)
      const read = withPage(base, page, before === null ? 'first' : 'later')
      store.setState({ list: meanwhile.reduce(withChange, read) })
      if (meanwhile.length === 0) means.counted(page.counts)
    } finally {
      stop()
    }
  }

  async function fill(): Promise<void> {
    if (reading) return
    reading = true
    try {
      for (;;) {
        const { filter, next, lines } = store.getState().list
        if (next === null || lastSeen + 50 < lines.length) return
        await read(filter, next)
      }
    } finally {
      reading = false
    }
  }

  async function begin(filter: LineFilter): Promise<void> {
    generation += 1
    await read(filter, null)
    await fill()
  }

  return {
    reload: () => hub.attempt(() => begin(store.getState().list.filter)),
    show(filter) {
      lastSeen = 0
      return hub.attempt(() => begin(filter))
    },
    cancel() {
      generation += 1
      abort.abort()
      abort = new AbortController()
    },
    seen(last) {
      lastSeen = last
      if (store.getState().list.next !== null) void hub.attempt(fill)
    },
  }
}
