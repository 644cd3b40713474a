import type { Leased, Reader } from './handles.ts'

/** How far a feed of the site has been read for a run; the mark means something to the site only. */
export function setFeedMark(tx: Leased, feed: string, mark: string): void {
  tx.change(
    'INSERT INTO feed (run, feed, mark) VALUES (?, ?, ?) ON CONFLICT (run, feed) DO UPDATE SET mark = excluded.mark',
    tx.run,
    feed,
    mark,
  )
}

/** null: nothing has been read yet. */
export function feedMark(reader: Reader, run: string, feed: string): string | null {
  const row = reader
    .query<[string, string], { mark: string }>('SELECT mark FROM feed WHERE run = ? AND feed = ?')
    .get(run, feed)
  return row?.mark ?? null
}
