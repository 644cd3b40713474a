import { useEffect, useState } from 'react'
import { sayTime, waitingForDatabase } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'
import { mention } from '../state/announce.ts'
import { Icon } from '../ui/icons.tsx'
import { FailureRow } from './failure-row.tsx'
import styles from './database-wait.module.css'

/**
 * That nothing can be stored now, and since when: on every page and above every dialog, as long as it lasts. And what could
 * not be stored in the end.
 */
export function DatabaseWait() {
  const [since, setSince] = useState<string | null>(null)
  useEffect(
    () =>
      backend.on('database:waiting', (wait) => {
        setSince(wait.since)
      }),
    [],
  )
  const text = since === null ? '' : waitingForDatabase(sayTime(Date.parse(since)))
  useEffect(() => {
    if (text !== '') mention(text)
  }, [text])
  // Always a row of the frame: what comes after it stays in its own.
  return (
    <div className={styles['row']}>
      <FailureRow />
      {since !== null && (
        <div className={styles['wait']} data-database-wait>
          <Icon name="warn" />
          <span>{text}</span>
        </div>
      )}
    </div>
  )
}
