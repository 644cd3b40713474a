import type { Failure } from '../failure.ts'
import type { Finding } from '../finding.ts'
import { failureTexts } from './en/failures.ts'
import { findingTexts } from './en/findings.ts'

export interface Said {
  readonly text: string
  readonly remedy: string
}

/** Parameters fit their code by construction; rows of an older program may hold a code that has no sentence any more. */
interface FindingEntry {
  text(parameters: object): string
  remedy(parameters: object): string
}
interface FailureEntry {
  title(parameters: object): string
  remedy(parameters: object): string
}

export function sayFinding(finding: Finding): Said {
  const entry: FindingEntry | undefined = Object.hasOwn(findingTexts, finding.code)
    ? findingTexts[finding.code]
    : undefined
  if (entry === undefined) return { text: finding.code, remedy: '' }
  return { text: entry.text(finding.parameters), remedy: entry.remedy(finding.parameters) }
}

export function sayFailure(failure: Failure): { title: string; remedy: string } {
  const entry: FailureEntry | undefined = Object.hasOwn(failureTexts, failure.code)
    ? failureTexts[failure.code]
    : undefined
  if (entry === undefined) return { title: failure.code, remedy: '' }
  return { title: entry.title(failure.parameters), remedy: entry.remedy(failure.parameters) }
}
