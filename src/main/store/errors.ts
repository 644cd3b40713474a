import Database from 'better-sqlite3'
import { Failed, fail } from '#shared/failure.ts'

const result = (code: string): string => code.split('_').slice(0, 2).join('_')

/**
 * Gives what SQLite refused a name, where a person can do something about it. Everything else (a broken constraint, bad
 * SQL) is a mistake of the program and stays as it is.
 */
export function named(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const failed = nameOf(error.code, error.message, file)
  return failed === undefined ? error : new Failed(failed.failure, error)
}

/** Another program holds the file, for now. */
export const isLocked = (error: unknown): error is Failed =>
  error instanceof Failed && error.failure.code === 'database-locked'

function nameOf(code: string, message: string, file: string): Failed | undefined {
  const detail = `${code}: ${message}`
  switch (result(code)) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
    case 'SQLITE_PROTOCOL':
      return fail('owned', 'database-locked', { file }, detail)
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return fail('input', 'database-corrupt', { file }, detail)
    case 'SQLITE_FULL':
      return fail('work', 'database-full', { file }, detail)
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_IOERR':
    case 'SQLITE_PERM':
    case 'SQLITE_READONLY':
      return fail('input', 'database-unusable', { file, reason: code }, detail)
    default:
      return undefined
  }
}
