import { iso, type Clocks } from '#shared/clock.ts'
import type { Progress } from '#shared/contract/events.ts'
import type { StepName } from '#shared/contract/run.ts'
import type { Finding } from '#shared/finding.ts'
import { canonicalJson } from '#shared/canonical.ts'
import { appendAudit } from '#main/store/audit.ts'
import { intendObject, markRemoved, recordObject } from '#main/store/made.ts'
import { putRunFact } from '#main/store/run-facts.ts'
import type { Tools } from './deploy/context.ts'
import type { DeployFacts } from './deploy/facts.ts'
import type { Write } from './own-run.ts'
import { nextLookFact, rememberWaiting } from './waiting.ts'

export interface ToolsOf {
  readonly run: string
  readonly write: Write
  readonly clocks: Clocks
  readonly facts: DeployFacts
  readonly findings: Finding[]
  /** The account in whose name this process works. */
  readonly who: string
  readonly step: () => StepName | null
  readonly onProgress: (progress: Progress) => void
}

/** What is lent to the steps of a run: everything told is stored first. */
export function toolsFor(of: ToolsOf, signal: AbortSignal): Tools {
  const { run, write, clocks, facts, who, step } = of
  let waitingFor = ''
  return {
    signal,
    clocks,
    async waiting(what) {
      const text = canonicalJson({ step: step(), what })
      if (text === waitingFor) return
      waitingFor = text
      await write((tx, tell) => {
        const name = step()
        if (name !== null) rememberWaiting(tx, name, what, clocks.world.now())
        tell('waiting', name, { ...what })
      })
    },
    nextLook(at) {
      return write((tx) => {
        putRunFact(tx, nextLookFact, iso(at))
      })
    },
    finding(finding) {
      of.findings.push(finding)
      return write((tx, tell) => {
        putRunFact(tx, 'findings', of.findings)
        tell('finding', step(), { finding })
      })
    },
    progress(done, total) {
      const name = step()
      if (name !== null) of.onProgress({ run, step: name, done, of: total })
    },
    audit(what, about) {
      return write((tx) => {
        appendAudit(tx, { who, run, what, facts: about })
      })
    },
    intend(kind, marker, name) {
      return write((tx) => {
        putRunFact(tx, 'facts', facts)
        intendObject(tx, { kind, marker, name, at: clocks.world.now() })
      })
    },
    made(kind, marker, siteId, name) {
      return write((tx) => {
        recordObject(tx, { kind, marker, siteId, name, at: clocks.world.now() })
      })
    },
    removed(kind, siteId) {
      return write((tx) => {
        markRemoved(tx, kind, siteId, clocks.world.now())
      })
    },
  }
}
