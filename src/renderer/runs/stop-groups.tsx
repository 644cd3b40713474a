import type { Output } from '#shared/contract/calls.ts'
import { sayNumber, stopTexts } from '#shared/texts/window.ts'
import { Reading } from '../ui/shown.tsx'
import styles from './stop-dialog.module.css'

type Groups = Output<'run:stop'>['groups']

const order = ['notStarted', 'mayBeFormatted', 'pastFormatting', 'ended'] as const

/** The four groups with their names; those that may still be formatted are always open. */
export function StopGroups({ groups }: { readonly groups: Groups | null }) {
  if (groups === null) return <Reading rows={4} what={stopTexts.counting} />
  return (
    <div className={styles['groups']}>
      {order.map((name) => {
        const devices = groups[name]
        const { head, text } = stopTexts.groups[name]
        const line = (
          <>
            <span className={styles['count']}>{sayNumber(devices.length)}</span>
            <strong>{head}</strong>
            <span>{text}</span>
          </>
        )
        if (devices.length === 0)
          return (
            <div key={name} className={styles['none']}>
              {line}
            </div>
          )
        return (
          <details key={name} className={styles['group']} open={name === 'mayBeFormatted'}>
            <summary>
              {line}
              <span className={styles['open']}>{stopTexts.showNames}</span>
            </summary>
            <ul aria-label={stopTexts.names(devices.length)} className={styles['names']}>
              {devices.map((one) => (
                <li key={one.resourceId}>{one.name}</li>
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
}
