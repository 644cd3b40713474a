import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { devicesTexts } from '#shared/texts/window.ts'
import type { DialogWays } from './dialogs/use-dialogs.ts'
import styles from './devices-page.module.css'

/** The other ways in: paste, a file, the site itself. */
export function Tools({ dialogs }: { readonly dialogs: DialogWays }) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        className={styles['tool']}
        onClick={() => {
          dialogs.show({ kind: 'paste' })
        }}
      >
        {devicesTexts.paste}
      </Button>
      <Button className={styles['tool']} onClick={() => file.current?.click()}>
        {devicesTexts.csv}
      </Button>
      <input
        ref={file}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label={devicesTexts.csv}
        hidden
        type="file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (chosen !== undefined) void dialogs.takeFile(chosen)
        }}
      />
      <Button
        className={styles['tool']}
        onClick={() => {
          dialogs.show({ kind: 'search', line: null })
        }}
      >
        {devicesTexts.search}
      </Button>
    </>
  )
}
