import type { RunEvent } from '#shared/contract/events.ts'
import { failure as failureSchema } from '#shared/contract/words.ts'
import { eventWords, waitingWords } from '#shared/texts/en/run.ts'
import { sayEvidence, sayStage } from '#shared/texts/say-stage.ts'
import { sayFailure, sayFinding } from '#shared/texts/say.ts'
import { finding as findingSchema, stageName } from '#shared/contract/words.ts'
import { printable } from './table.ts'

const seconds = (milliseconds: unknown): string => (Number(milliseconds) / 1000).toFixed(1)

/** One line for people about an event; null: nothing worth a line. */
export function progressLine({ kind, step, data }: RunEvent): string | null {
  switch (kind) {
    case 'started':
      return eventWords.started()
    case 'step-started':
      return step === undefined ? null : eventWords.stepStarted(step)
    case 'step-done':
      return step === undefined
        ? null
        : eventWords.stepDone(step, seconds(data['milliseconds']), data['outcome'] === 'already-done')
    case 'step-failed': {
      const parsed = failureSchema.safeParse(data['failure'])
      return step === undefined || !parsed.success ? null : eventWords.stepFailed(step, sayFailure(parsed.data).title)
    }
    case 'waiting':
      return waitingLine(data)
    case 'evidence':
      return evidenceLine(data)
    case 'finding': {
      const parsed = findingSchema.safeParse(data['finding'])
      return parsed.success ? printable(sayFinding(parsed.data).text) : null
    }
    case 'finished':
      return eventWords.finished(String(data['outcome']))
  }
}

interface WaitingEntry {
  say(parameters: object): string
}

function waitingLine(data: RunEvent['data']): string | null {
  const code = String(data['code'])
  const isKnown = (name: string): name is keyof typeof waitingWords => Object.hasOwn(waitingWords, name)
  if (!isKnown(code)) return null
  const entry: WaitingEntry = { say: waitingWords[code] }
  return printable(entry.say(data))
}

function evidenceLine(data: RunEvent['data']): string | null {
  const stage = stageName.safeParse(data['stage'])
  const evidence = data['evidence']
  if (!stage.success || typeof evidence !== 'object' || evidence === null) return null
  const code = String(Reflect.get(evidence, 'code'))
  return printable(`${String(data['name'])}: ${sayStage(stage.data)} (${sayEvidence({ code, parameters: evidence })})`)
}
