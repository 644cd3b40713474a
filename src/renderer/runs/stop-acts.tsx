import type { Output } from '#shared/contract/calls.ts'
import { sayStopAction } from '#shared/texts/say-stop.ts'
import { sayTime, stopTexts } from '#shared/texts/window.ts'
import { capital } from '../devices/capital.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './stop-dialog.module.css'

interface StopActsProps {
  readonly batch: string
  readonly stopped: Output<'run:stop'>
  /** Wall time, milliseconds: when it was answered. */
  readonly at: number
}

/** Each act of stopping, done or rehearsed. */
export function StopActs({ batch, stopped, at }: StopActsProps) {
  return (
    <div className={styles['acts']} role="status">
      <p>
        <strong>{stopped.rehearsed ? stopTexts.rehearsed : stopTexts.stopped(batch)}</strong>{' '}
        {!stopped.rehearsed && sayTime(at)}
      </p>
      <ul aria-label={stopTexts.acts}>
        {stopped.actions.map((one) => (
          <li key={`${one.what} ${one.subject}`}>
            <Icon name={stopped.rehearsed ? 'open' : 'ok'} />
            {capital(sayStopAction(one))}
          </li>
        ))}
      </ul>
    </div>
  )
}
