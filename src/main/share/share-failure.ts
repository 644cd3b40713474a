import { fail, Failed } from '#shared/failure.ts'

/** The system's code of an error ("ENOENT"); '' where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** An error of the file system in words for people; anything else stays what it is. */
export function failureOf(folder: string, error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof Failed || code === '') return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('work', 'share-full', { folder })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('work', 'share-not-writable', { folder }, code)
  return fail('outside', 'share-unreachable', { folder, reason: code })
}

/** Does some work on the share, and says in words what the file system had against it. */
export async function translated<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failureOf(folder, error)
  }
}
