import { useAnnouncements } from '../state/announce.ts'
import styles from './announcer.module.css'

/** What a screen reader is told without anything having the focus (ux.md 6). */
export function Announcer() {
  const { assertive, polite } = useAnnouncements()
  return (
    <>
      <div aria-live="assertive" className={styles['hidden']}>
        {assertive}
      </div>
      <div aria-live="polite" className={styles['hidden']}>
        {polite}
      </div>
    </>
  )
}
