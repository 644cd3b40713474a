import { sayAge, sayTime } from './numbers.ts'

/** How old what is shown is. */
export const factsTexts = {
  read: (at: number, now: number) =>
    now - at < 60_000 ? `Read at ${sayTime(at)}` : `Read at ${sayTime(at)} · ${sayAge(now - at)} ago`,
  readingAgain: (what: string) => `Reading ${what} again`,
}
