import path from 'node:path'
import Database from 'better-sqlite3'

/** The events of a run as they are stored, whatever of them a process still printed before it died. */
export function storedEvents(home: string, run: string): readonly { seq: number; kind: string }[] {
  const database = new Database(path.join(home, 'drydock.db'), { readonly: true })
  try {
    return database
      .prepare<[string], { seq: number; kind: string }>('SELECT seq, kind FROM event WHERE run = ? ORDER BY seq')
      .all(run)
  } finally {
    database.close()
  }
}

/** Changes a database behind the program's back. */
export function edit(file: string, ...statements: readonly string[]): void {
  const database = new Database(file)
  try {
    for (const one of statements) database.exec(one)
  } finally {
    database.close()
  }
}
