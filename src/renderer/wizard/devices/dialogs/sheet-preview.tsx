import { devicesTexts } from '#shared/texts/window.ts'
import type { Sheet } from '../sheet/read-sheet.ts'
import styles from './dialogs.module.css'

interface SheetPreviewProps {
  readonly sheet: Sheet
  readonly chosen: { readonly column: number; readonly hasHead: boolean }
}

const shownRows = 6
const shownColumns = 12

/** The first rows as they were read, the chosen column marked. */
export function SheetPreview({ sheet, chosen }: SheetPreviewProps) {
  const columns = Math.min(sheet.columns, Math.max(shownColumns, chosen.column + 1))
  return (
    <div aria-label={devicesTexts.preview} className={styles['preview']} role="region" tabIndex={0}>
      <table>
        <tbody>
          {sheet.rows.slice(0, shownRows).map((row, index) => (
            <tr key={index} data-head={index === 0 && chosen.hasHead}>
              {Array.from({ length: columns }, (_one, column) => (
                <td key={column} data-chosen={column === chosen.column}>
                  {row[column]?.slice(0, 80) ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
