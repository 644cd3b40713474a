import { devicesTexts } from '#shared/texts/window.ts'
import type { RowError } from '../sheet/lines-of-column.ts'
import styles from './dialogs.module.css'

const most = 50

/** Rows that will be left out, by their numbers. */
export function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  if (errors.length === 0) return null
  return (
    <div aria-label={devicesTexts.rowErrors(errors.length)} className={styles['errors']} role="region" tabIndex={0}>
      <strong>{devicesTexts.rowErrors(errors.length)}</strong>
      <ul>
        {errors.slice(0, most).map(({ row, code }) => (
          <li key={row}>{devicesTexts.rowError[code](row)}</li>
        ))}
      </ul>
      {errors.length > most && devicesTexts.moreErrors(errors.length - most)}
    </div>
  )
}
