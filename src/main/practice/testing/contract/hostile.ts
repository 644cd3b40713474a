import { Failed } from '#shared/failure.ts'

/** Everything that a shell, a pattern or a query would take for its own. */
export const hostileName = 'it\'s [x] * ? % _ "q" \\ $(x) ;|& `n'

/** What a call fails with, as far as every door has to agree. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Failed)) return error
    const { code, parameters } = error.failure
    return { code, parameters }
  }
}
