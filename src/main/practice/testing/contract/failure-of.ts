import { Failed } from '#shared/failure.ts'

/** The code and parameters that a call fails with, together; undefined: it did not fail. */
export async function failureOf(work: Promise<unknown>): Promise<object | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    return { code: error.failure.code, ...error.failure.parameters }
  }
}
