import type { ReactNode, Ref } from 'react'
import styles from './compared-table.module.css'

interface ComparedTableProps {
  readonly name: string
  readonly children: ReactNode
  /** What the one who shows it adds: classes of the frame that scrolls, and of the table. */
  readonly classes: { readonly scroll: string | undefined; readonly table: string | undefined }
  readonly frame?: Ref<HTMLDivElement>
}

/** Two sides beside each other, in a frame that scrolls, by keyboard too. */
export const ComparedTable = ({ name, children, classes, frame }: ComparedTableProps) => (
  <div
    ref={frame}
    aria-label={name}
    className={`${styles['scroll'] ?? ''} ${classes.scroll ?? ''}`}
    role="region"
    tabIndex={0}
  >
    <table aria-label={name} className={`${styles['table'] ?? ''} ${classes.table ?? ''}`}>
      {children}
    </table>
  </div>
)
