import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { timelineTexts } from '#shared/texts/window.ts'
import { DeviceStory } from './device-story.tsx'
import styles from './timeline.module.css'

interface TimelinePanelProps {
  readonly device: Pick<BoardRow, 'run' | 'resourceId' | 'name'>
  readonly onClose: () => void
}

/** The timeline beside a table. Esc closes it, and the focus goes back to where it was. */
export function TimelinePanel({ device, onClose }: TimelinePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <aside
      aria-labelledby="timeline-title"
      className={styles['panel']}
      data-region
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles['title']}>
        <h2 ref={heading} id="timeline-title" tabIndex={-1}>
          {device.name}
        </h2>
        <Button size="small" onClick={onClose}>
          {timelineTexts.close}
        </Button>
      </div>
      <div className={styles['scroll']}>
        <DeviceStory key={`${device.run} ${device.resourceId}`} resourceId={device.resourceId} run={device.run} />
      </div>
    </aside>
  )
}
