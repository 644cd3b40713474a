import type { Glance } from '#shared/contract/board.ts'
import { runTexts, sayDuration, sayMoment, sayWaiting, stepTitles } from '#shared/texts/window.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { nextLookOf } from './next-look.ts'
import { useHighWater } from './use-high-water.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './run-steps.module.css'

type Step = Glance['steps'][number]

const icons: Readonly<Record<Step['state'], IconName>> = {
  'not-run': 'open',
  running: 'moving',
  done: 'ok',
  'already-done': 'ok',
  blocked: 'warn',
  failed: 'bad',
}

const words = runTexts.steps
const isDone = ({ state }: Step): boolean => state === 'done' || state === 'already-done'

/** The run's own steps: what became of each, how long it took, what the running one waits for. */
export function RunSteps({ run, now }: { readonly run: Glance; readonly now: number }) {
  const part = useHighWater(run.done)
  const done = run.steps.filter(isDone)
  const took = done.reduce((sum, one) => sum + (one.milliseconds ?? 0), 0)
  return (
    <section aria-label={words.title} className={styles['steps']}>
      <div className={styles['head']}>
        <h2>{words.title}</h2>
        <span>{words.done(done.length, run.steps.length)}</span>
        <ProgressBar className={styles['bar']} done={part} name={words.progress(part)} />
      </div>
      <ol>
        {done.length > 1 && (
          <li aria-hidden className={styles['sum']}>
            <Icon name="ok" />
            <span>{words.before(done.length)}</span>
            <span className={styles['took']}>{sayDuration(took)}</span>
          </li>
        )}
        {run.steps.map((one) => (
          <StepRow key={one.step} now={now} run={run} step={one} />
        ))}
      </ol>
    </section>
  )
}

function StepRow({ run, step, now }: { readonly run: Glance; readonly step: Step; readonly now: number }) {
  const { state } = step
  const isNow = !run.ended && (state === 'running' || state === 'blocked')
  const note = run.ended && state !== 'already-done' ? null : noteOf(run, step, now)
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={styles['step']}
      data-done={isDone(step)}
      data-now={isNow}
      data-state={state}
    >
      <Icon name={icons[state]} />
      <span className={styles['name']}>
        {stepTitles[step.step]}
        {note !== null && <span className={styles['note']}>{note}</span>}
      </span>
      <span className={styles['took']}>
        {step.milliseconds === null ? words.short[state] : sayDuration(step.milliseconds)}
        {step.milliseconds !== null && <span className={styles['heard']}>{words.states[state]}</span>}
      </span>
    </li>
  )
}

/** What a running step waits for, since when; that one was done already. */
function noteOf(run: Glance, { step, state, startedAt }: Step, now: number): string | null {
  if (state === 'already-done') return words.states['already-done']
  if (state === 'blocked' && startedAt !== null) return words.since(sayMoment(Date.parse(startedAt), now))
  if (state !== 'running' || startedAt === null) return null
  const { waiting } = run
  const next = nextLookOf(run)
  const withNext = (note: string): string => (next === null ? note : words.nextLook(note, sayMoment(next, now)))
  if (step === 'tracking' && waiting?.code !== 'outside')
    return withNext(words.tracking(run.groups.ended, run.devices, sayMoment(Date.parse(startedAt), now)))
  if (waiting?.step === step)
    return withNext(words.waits(sayWaiting(waiting), sayMoment(Date.parse(waiting.since), now)))
  return words.since(sayMoment(Date.parse(startedAt), now))
}
