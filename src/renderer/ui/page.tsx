import { useEffect, useRef, type ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  readonly note?: ReactNode
  /** Buttons of the title row. */
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** The bar at the bottom: Back, obstacle, Next. */
  readonly bar?: ReactNode
  /** The page puts the focus elsewhere when it opens (Devices: the scan box). */
  readonly keepsFocus?: boolean
}

/** Title row, body, action bar: how every page is laid out. A page that opens has the focus on its title. */
export function Page({ title, note, tools, children, bar, keepsFocus = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus()
  }, [keepsFocus, title])
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
        <span className={styles['space']} />
        {tools}
      </div>
      <div className={styles['body']}>{children}</div>
      {bar}
    </div>
  )
}
