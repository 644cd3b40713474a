import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { frameTexts, sayAge, shareTexts } from '#shared/texts/window.ts'
import { now, useNow } from '../../time.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './share-panel.module.css'

/** What is done now, how long it lasts, and a way out. */
export function Testing({ onCancel }: { readonly onCancel: () => void }) {
  const [since] = useState(now)
  const age = Math.max(0, useNow() - since)
  return (
    <div className={styles['state']} role="status">
      <Icon name="unknown" />
      <span aria-live="off">{frameTexts.reading(shareTexts.testing, sayAge(age))}</span>
      <Button size="small" onClick={onCancel}>
        {shareTexts.cancel}
      </Button>
    </div>
  )
}
