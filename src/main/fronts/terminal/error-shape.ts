import type { Failure } from '#shared/failure.ts'
import { sayFailure } from '#shared/texts/say.ts'

/** What `--json` says about a failure (formats.md, "Command line"). */
export function errorShape(what: Failure) {
  const { title, remedy } = sayFailure(what)
  return { code: what.code, title, remedy, ...(what.detail === undefined ? {} : { detail: what.detail }) }
}
