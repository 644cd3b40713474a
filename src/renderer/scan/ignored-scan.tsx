import { useEffect } from 'react'
import { create } from 'zustand'
import { frameTexts } from '#shared/texts/window.ts'
import { announce } from '../state/announce.ts'
import styles from './ignored-scan.module.css'

const useIgnored = create<{ readonly text: string | null }>(() => ({ text: null }))

/** Says that a scan was not taken, to ear and eye: nothing must look as if it had counted. */
export function ignoreScan(text: string): void {
  announce(frameTexts.scanIgnored(text))
  useIgnored.setState({ text })
}

/** Milliseconds that it stays on the screen, above every dialog. */
const stays = 6000

/** The scan that was not taken last. Mounted once; a screen reader hears it elsewhere. */
export function IgnoredScan() {
  const ignored = useIgnored()
  useEffect(() => {
    if (ignored.text === null) return
    const timer = window.setTimeout(() => {
      useIgnored.setState({ text: null })
    }, stays)
    return () => {
      window.clearTimeout(timer)
    }
  }, [ignored])
  if (ignored.text === null) return null
  return (
    <div aria-hidden className={styles['notice']}>
      {frameTexts.scanIgnored(ignored.text)}
    </div>
  )
}
