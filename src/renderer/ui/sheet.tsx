import type { ReactNode } from 'react'
import styles from './sheet.module.css'

/** What a page lies on where no rail of steps stands beside it. */
export const Sheet = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['sheet']}>{children}</div>
)
