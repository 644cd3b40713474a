import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'

/** Reads an empty database that is not in WAL mode, so that nobody can change the mode, and lets go after a while. */
const [file = ''] = process.argv.slice(2)
const database = new Database(file)
database.exec('BEGIN')
database.prepare('SELECT * FROM sqlite_schema').all()
process.stdout.write('reading\n')
await setTimeout(400)
database.exec('COMMIT')
database.close()
