import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Glance } from '#shared/contract/board.ts'
import { frameTexts } from '#shared/texts/window.ts'
import { openStopDialog, stoppable } from '../runs/stop-state.ts'
import { useNextLook } from '../runs/use-next-look.ts'
import { sayRun } from '../runs/say-run.ts'
import { StopDialog } from '../runs/stop-dialog.tsx'
import { useConnection } from '../state/connection.ts'
import { useNow } from '../time.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './run-strip.module.css'

const RunMenu = later(() => import('./run-menu.tsx'))

const none: readonly Glance[] = []

/** What runs, on every page: how far it is, what it waits for since when, and the way to stop the wipe. */
export function RunStrip() {
  const { data } = useAsk('run:active', {})
  const runs = data?.runs ?? none
  useNextLook(runs)
  const [newest] = runs
  return (
    <footer aria-label={frameTexts.strip} className={styles['strip']} data-region role="contentinfo">
      {newest === undefined ? <Quiet /> : <Newest run={newest} runs={runs} />}
      <StopDialog />
    </footer>
  )
}

function Quiet() {
  const practice = useConnection((state) => state.kind === 'practice')
  return (
    <>
      <Icon name="open" />
      <span>{frameTexts.noRun}</span>
      <span className={styles['space']} />
      {practice && <span className={styles['note']}>{frameTexts.practiceStrip}</span>}
    </>
  )
}

const iconOf = (run: Glance): IconName =>
  run.outcome === 'needs-confirmation' || (run.owner === null && run.deployed)
    ? 'warn'
    : run.owner === null
      ? 'open'
      : 'moving'

function Newest({ run, runs }: { readonly run: Glance; readonly runs: readonly Glance[] }) {
  const [, go] = useLocation()
  const now = useNow()
  const isOne = runs.length === 1
  const name = isOne ? run.batch : frameTexts.runs(runs.length)
  const what = isOne ? sayRun(run, now) : frameTexts.each(runs.map((one) => [one.batch, sayRun(one, now)]))
  const done = runs.reduce((sum, one) => sum + one.done, 0) / runs.length
  return (
    <>
      <Icon name={iconOf(run)} />
      <span className={styles['name']} title={name}>
        {name}
      </span>
      <ProgressBar className={styles['bar']} done={done} name={name} />
      <span className={styles['sentence']} title={what}>
        {what}
      </span>
      <span className={styles['space']} />
      {isOne ? (
        <Button
          size="small"
          onClick={() => {
            go(`/run/${run.run}`)
          }}
        >
          {frameTexts.open}
        </Button>
      ) : (
        <RunMenu
          label={frameTexts.open}
          runs={runs}
          say={(one) => frameTexts.openRun(one.batch, sayRun(one, now))}
          onPick={(one) => {
            go(`/run/${one.run}`)
          }}
        />
      )}
      <StopButton runs={stoppable(runs)} />
    </>
  )
}

/** Stands at the right end from the deployment on. Where more than one run can be stopped, a person says which. */
function StopButton({ runs }: { readonly runs: readonly Glance[] }) {
  const [only, ...more] = runs
  if (only === undefined) return null
  if (more.length > 0)
    return (
      <RunMenu
        className={styles['stop']}
        icon={<Icon name="stop" />}
        label={frameTexts.stopTheWipe}
        runs={runs}
        say={({ batch }) => frameTexts.stopIn(batch)}
        onPick={({ run }) => {
          openStopDialog(run)
        }}
      />
    )
  return (
    <Button
      className={styles['stop']}
      icon={<Icon name="stop" />}
      size="small"
      onClick={() => {
        openStopDialog(only.run)
      }}
    >
      {frameTexts.stopTheWipe}
    </Button>
  )
}
