import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'

/** Another program that holds the database: it is told `hold` and `free` on stdin, and says when it is done. */
const [file = ''] = process.argv.slice(2)
const database = new Database(file)
const did: Readonly<Record<string, string>> = { hold: 'BEGIN EXCLUSIVE', free: 'ROLLBACK' }
createInterface(process.stdin).on('line', (line) => {
  database.exec(did[line] ?? '')
  process.stdout.write(`${line}\n`)
})
process.stdout.write('ready\n')
