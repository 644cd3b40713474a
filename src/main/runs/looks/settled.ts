import { Failed } from '#shared/failure.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** What an outside world answered, or how it failed, as data. A cancelled question and a mistake of ours stay exceptions. */
export async function settled<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    const { kind } = error.failure
    if (kind !== 'outside' && kind !== 'work') throw error
    return failed(error.failure)
  }
}
