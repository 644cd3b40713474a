import type { Output } from '#shared/contract/calls.ts'
import { sayStopAction } from '#shared/texts/say-stop.ts'
import { stopTexts } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './stop-dialog.module.css'

/** Each act of stopping, done or rehearsed. */
export function StopActs({ batch, stopped }: { readonly batch: string; readonly stopped: Output<'run:stop'> }) {
  return (
    <div className={styles['acts']} role="status">
      <strong>{stopped.rehearsed ? stopTexts.rehearsed : stopTexts.stopped(batch)}</strong>
      <ul aria-label={stopTexts.acts}>
        {stopped.actions.map((one) => (
          <li key={`${one.what} ${one.subject}`}>
            <Icon name={stopped.rehearsed ? 'open' : 'ok'} />
            {sayStopAction(one)}
          </li>
        ))}
      </ul>
    </div>
  )
}
