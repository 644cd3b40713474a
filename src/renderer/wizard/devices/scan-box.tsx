import { useState, type Ref } from 'react'
import { longestLine } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './scan-box.module.css'

interface ScanBoxProps {
  readonly box: Ref<HTMLInputElement>
  readonly onTyped: (text: string) => void
}

/** Where a text is typed by hand. A scanner is heard wherever the focus is: it does not need this box. */
export function ScanBox({ box, onTyped }: ScanBoxProps) {
  const [text, setText] = useState('')
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onTyped(text)
        setText('')
      }}
    >
      <label className={styles['label']} htmlFor="scan-box">
        {devicesTexts.scanLabel}
      </label>
      <span className={styles['line']}>
        <Icon name="scan" size={20} />
        <input
          ref={box}
          autoComplete="off"
          autoFocus
          className={styles['input']}
          id="scan-box"
          maxLength={longestLine}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </span>
    </form>
  )
}
