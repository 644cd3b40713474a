import { useRef } from 'react'
import { useLocation } from 'wouter'
import { frameTexts } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './find.module.css'

/** Finds a device of any run by name or serial number: the board opens with it. Ctrl+F comes here. */
export function Find() {
  const [, go] = useLocation()
  const box = useRef<HTMLInputElement>(null)
  return (
    <form
      className={styles['find']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const text = box.current?.value.trim() ?? ''
        if (text !== '') go(`/devices?find=${encodeURIComponent(text)}`)
      }}
    >
      <Icon name="scan" size={16} />
      <input
        ref={box}
        aria-label={frameTexts.find}
        className={styles['box']}
        id="find"
        maxLength={200}
        placeholder={frameTexts.find}
      />
      <span aria-hidden className={styles['keys']}>
        {frameTexts.findKeys}
      </span>
    </form>
  )
}
