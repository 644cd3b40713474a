import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** One sentence, one button. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <span>{text}</span>
      {children}
    </div>
  )
}
