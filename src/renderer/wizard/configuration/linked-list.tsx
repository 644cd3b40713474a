import { useEffect, useRef, type ReactNode } from 'react'
import type { FileKey } from '#shared/autopilot/file-settings.ts'
import { useRowKeys, type Linked } from './use-linked.ts'
import styles from './configuration-page.module.css'

interface LinkedListProps {
  readonly label: string
  readonly name: 'file' | 'meaning'
  readonly linked: Linked
  readonly rows: readonly { readonly key: FileKey; readonly content: ReactNode }[]
  /** Lines around the rows: the braces. */
  readonly before?: ReactNode
  readonly after?: ReactNode
}

/** Rows that belong to keys: pointing at one, or focusing it, marks the row of the same key in the other list. */
export function LinkedList({ label, name, linked, rows, before, after }: LinkedListProps) {
  const list = useRef<HTMLDivElement>(null)
  const { keep, onKeyDown } = useRowKeys(rows.length)
  const stop = Math.max(
    0,
    rows.findIndex((one) => one.key === linked.key),
  )
  const { key, from } = linked
  useEffect(() => {
    if (key === null || from === name) return
    if (list.current !== null) bringIntoSight(list.current, key)
  }, [key, from, name])
  return (
    <div
      ref={list}
      className={styles['rows']}
      onMouseLeave={() => {
        linked.point(null, name)
      }}
    >
      {before}
      <div aria-label={label} role="listbox">
        {rows.map((one, index) => (
          <div
            key={one.key}
            ref={(element) => {
              keep(index, element)
            }}
            aria-selected={one.key === key}
            className={styles['linked']}
            data-key={one.key}
            role="option"
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => {
              linked.point(one.key, name)
            }}
            onKeyDown={(event) => {
              onKeyDown(event, index)
            }}
            onMouseEnter={() => {
              linked.point(one.key, name)
            }}
          >
            {one.content}
          </div>
        ))}
      </div>
      {after}
    </div>
  )
}

/** Scrolls the list alone: the page must not move under the pointer. */
function bringIntoSight(list: HTMLElement, key: FileKey): void {
  const row = list.querySelector<HTMLElement>(`[data-key="${key}"]`)
  if (row === null) return
  const [frame, one] = [list.getBoundingClientRect(), row.getBoundingClientRect()]
  if (one.top < frame.top || one.height > frame.height) list.scrollTop += one.top - frame.top
  else if (one.bottom > frame.bottom) list.scrollTop += one.bottom - frame.bottom
}
