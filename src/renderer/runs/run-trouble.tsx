import type { BoardRow, Glance } from '#shared/contract/board.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { frameTexts, runTexts, whatToDo } from '#shared/texts/window.ts'
import { DeviceWays } from '../devices/device-ways.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon } from '../ui/icons.tsx'
import { stageWords } from '../ui/stage-words.ts'
import { ticketOf } from '../ui/ticket.ts'
import styles from './run-trouble.module.css'

/** What went wrong last, with its remedy: of the run itself, else of a device. */
export function RunTrouble({ run, now }: { readonly run: Glance; readonly now: number }) {
  if (run.failure !== null) return <RunFailure failure={run.failure} run={run} />
  return run.failedDevice === null ? null : <FailedDevice device={run.failedDevice} now={now} />
}

function RunFailure({ run, failure }: { readonly run: Glance; readonly failure: NonNullable<Glance['failure']> }) {
  const { title, remedy } = sayFailure(failure)
  return (
    <section aria-label={runTexts.failed} className={styles['trouble']}>
      <div className={styles['head']}>
        <Icon name="bad" />
        <h2>{title}</h2>
      </div>
      <p>{remedy}</p>
      {failure.detail !== undefined && <p className={styles['detail']}>{failure.detail}</p>}
      <div className={styles['ways']}>
        <CopyButton label={frameTexts.copyTicket} small text={() => ticketOf(failure, [runTexts.title(run.batch)])} />
      </div>
    </section>
  )
}

function FailedDevice({ device, now }: { readonly device: BoardRow; readonly now: number }) {
  const { evidence, source, time } = stageWords(device, now)
  const code = device.evidence.parameters['exitCode']
  return (
    <section aria-labelledby="trouble" className={styles['trouble']}>
      <div className={styles['head']}>
        <Icon name="bad" />
        <h2 id="trouble">
          {device.name}
          {typeof code === 'string' && ` · ${code}`}
        </h2>
      </div>
      <p>{whatToDo(device)}</p>
      <p className={styles['detail']} title={evidence}>
        {source} · {time}
      </p>
      <DeviceWays canLeave device={device} now={now} />
    </section>
  )
}
