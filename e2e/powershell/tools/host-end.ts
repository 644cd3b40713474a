import { afterAll, onTestFinished } from 'vitest'

/** Runs when the test is through, or the file where it is asked for outside of a test. */
export function atEnd(work: () => void | Promise<void>): void {
  try {
    onTestFinished(work)
  } catch {
    afterAll(work)
  }
}
