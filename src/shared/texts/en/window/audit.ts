import { outcomeLabels } from './runs.ts'
import { count, sayNumber } from './numbers.ts'

type Facts = Readonly<Record<string, unknown>>

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? sayNumber(value) : ''
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

interface Words {
  readonly what: string
  readonly object: (facts: Facts) => string
}

const devices = (value: number): string => count(value, 'device', 'devices')
const nothing = (): string => ''

/** Every decision that the audit holds; facts are as they were stored. */
const entries: Readonly<Record<string, Words>> = {
  'run-started': { what: 'Run started', object: (f) => `${text(f['batch'])}, ${devices(number(f['devices']))}` },
  'run-resumed': { what: 'Run resumed', object: nothing },
  'run-finished': {
    what: 'Run ended',
    object: (f) => {
      const outcome = text(f['outcome'])
      return Object.hasOwn(outcomeLabels, outcome) ? outcomeLabels[outcome as keyof typeof outcomeLabels] : outcome
    },
  },
  'differences-accepted': {
    what: 'Differences accepted',
    object: (f) =>
      `${count(length(f['differences']), 'difference', 'differences')}, ${devices(length(f['leftOut']))} left out`,
  },
  'devices-left-out': { what: 'Devices left out', object: (f) => devices(length(f['devices'])) },
  'stop-asked': { what: 'Stop the wipe asked for', object: nothing },
  'cancel-asked': { what: 'Cancel asked for', object: nothing },
  'leave-alone-asked': {
    what: 'Device left alone',
    object: (f) => `${text(f['name'])}: ${text(f['reason'])}`,
  },
  drift: { what: 'Drift found', object: (f) => count(length(f['findings']), 'finding', 'findings') },
  'gate-open': {
    what: 'Gate passed',
    object: (f) => `${devices(number(f['devices']))}, collection ${text(f['collection'])}`,
  },
  'lock-released': {
    what: 'Lock released',
    object: (f) => `${text(f['id'])}, held by ${text(f['owner'])} on ${text(f['machine'])}`,
  },
  'remove-rules': {
    what: 'Rules removed',
    object: (f) =>
      `${count(number(f['rules']) || length(f['rules']), 'rule', 'rules')}, collection ${text(f['collection'])}`,
  },
  // Written before it is done: a decision, not yet a fact.
  'disable-sequence': { what: 'Disable the task sequence', object: (f) => text(f['subject']) },
  'remove-permits': {
    what: 'Remove permits',
    object: (f) => count(Number(f['subject']), 'permit', 'permits'),
  },
  'remove-deployment': { what: 'Remove the deployment', object: (f) => text(f['subject']) },
  'sequence-enabled': { what: 'Task sequence enabled', object: (f) => text(f['id']) },
  'sequence-not-disabled': {
    what: 'Task sequence not disabled',
    object: (f) => `${text(f['subject'])}: ${text(f['code'])}`,
  },
}

/** A decision in words: what, and about what. One of an older or newer program keeps its name. */
export function sayAudit(what: string, facts: Facts): { readonly what: string; readonly object: string } {
  const words = Object.hasOwn(entries, what) ? entries[what] : undefined
  return words === undefined ? { what, object: '' } : { what: words.what, object: words.object(facts) }
}

export const auditTexts = {
  reading: 'the audit',
  table: 'Audit, newest first',
  columns: { entry: 'Entry', time: 'Time', who: 'Who', what: 'What', object: 'Object' },
  entry: (id: number) => sayNumber(id),
  empty: 'Nothing was decided yet.',
  verify: 'Verify',
  verifying: 'Verifying',
  whole: (all: number) => `Whole: ${count(all, 'entry', 'entries')}`,
  changed: (entry: number) => `Entry ${sayNumber(entry)} was changed. Everything after it is not proved.`,
  note: 'Every decision, chained: what was changed later shows.',
}
