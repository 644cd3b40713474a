import { useCallback, useMemo, useState } from 'react'
import type { Line } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import type { Intake } from '../intake/intake.ts'
import { decodeText, isWorkbook, type FileTrouble } from '../sheet/decode-text.ts'
import { hasColumns, rowsOf } from '../sheet/pasted.ts'
import { mostBytes } from '../sheet/limits.ts'

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'paste' }
  | { readonly kind: 'sheet'; readonly name: string; readonly text: string; readonly origin: 'paste' | 'csv' }
  | { readonly kind: 'file-trouble'; readonly name: string; readonly trouble: FileTrouble }
  | { readonly kind: 'search'; readonly line: Line | null }
  | { readonly kind: 'choose'; readonly line: Line }
  | { readonly kind: 'line'; readonly number: number }

export interface DialogWays {
  readonly open: OpenDialog | null
  readonly show: (dialog: OpenDialog) => void
  readonly close: () => void
  /** Lines at once where the text is one column, else the question which column it is. */
  readonly takePasted: (text: string) => void
  readonly takeFile: (file: File) => Promise<void>
}

/** One dialog at a time. */
export function useDialogs(intake: Intake): DialogWays {
  const [open, show] = useState<OpenDialog | null>(null)
  const close = useCallback(() => {
    show(null)
  }, [])
  return useMemo(() => {
    const takePasted = (text: string): void => {
      const rows = rowsOf(text)
      if (rows.length === 0) return
      if (hasColumns(text)) {
        show({ kind: 'sheet', name: devicesTexts.pastedTable, text, origin: 'paste' })
        return
      }
      close()
      void intake.takeMany(rows, 'paste')
    }
    const takeFile = async (file: File): Promise<void> => {
      const trouble = (what: FileTrouble): void => {
        show({ kind: 'file-trouble', name: file.name, trouble: what })
      }
      if (file.size > mostBytes) {
        trouble('too-large')
        return
      }
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        if (isWorkbook(bytes)) trouble('workbook')
        else show({ kind: 'sheet', name: file.name, text: decodeText(bytes), origin: 'csv' })
      } catch {
        // Another program holds it, or it is gone by now.
        trouble('unreadable')
      }
    }
    return { open, show, close, takePasted, takeFile }
  }, [open, close, intake])
}
