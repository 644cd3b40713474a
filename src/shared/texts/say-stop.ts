import { stopWords } from './en/terminal.ts'

/** One act of stopping, done or rehearsed, in words; an unknown one of an older program keeps its name. */
export function sayStopAction({ what, subject }: { readonly what: string; readonly subject: string }): string {
  const acts = stopWords.actions
  const isKnown = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)
  return isKnown(what) ? acts[what](subject) : `${what} ${subject}`
}
