import { create } from 'zustand'
import type { Failure } from '#shared/failure.ts'
import { failureOf } from '../ui/use-ask.ts'

interface Failed {
  /** null: what was set going last has been done. */
  readonly failure: Failure | null
  readonly again: () => void
}

const none: Failed = { failure: null, again: () => undefined }

/** What failed of all that has no place of its own to say so; the frame shows it, with the way to try it again. */
export const useFailure = create<Failed>(() => none)

export const forgetFailure = (): void => {
  useFailure.setState(none)
}

/** Does what a person has set going where there is no place for a failure. */
export function orSay(work: () => Promise<unknown>): void {
  work().then(forgetFailure, (error: unknown) => {
    useFailure.setState({
      failure: failureOf(error),
      again: () => {
        orSay(work)
      },
    })
  })
}
