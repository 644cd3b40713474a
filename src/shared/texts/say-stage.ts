import type { Stage } from '../stages/stage.ts'
import { evidenceWords, stageWords } from './en/stages.ts'

export const sayStage = (stage: Stage): string => stageWords[stage]

interface Entry {
  say(parameters: object): string
}

/** What was seen, in words. Stored evidence of an older program may have a code without words: then the code. */
export function sayEvidence(evidence: { readonly code: string; readonly parameters: object }): string {
  const known = (code: string): code is keyof typeof evidenceWords => Object.hasOwn(evidenceWords, code)
  if (!known(evidence.code)) return evidence.code
  const entry: Entry = { say: evidenceWords[evidence.code] }
  return entry.say(evidence.parameters)
}
