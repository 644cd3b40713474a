import type { Stage } from '#shared/stages/stage.ts'
import { trackPlace } from '#shared/stages/track.ts'
import { stageLabels, trackTexts } from '#shared/texts/window.ts'
import { lookOf } from './stage-tone.ts'
import styles from './track.module.css'

interface TrackProps {
  readonly stage: Stage
  readonly reached: Stage
}

/** Nine segments, and the line after the fourth: what is beyond it has nothing to go back to (ux.md 1). */
export function Track({ stage, reached }: TrackProps) {
  const { filled, pastLine } = trackPlace(stage, reached)
  return (
    <span
      aria-label={trackTexts.track(stageLabels[stage], pastLine, filled)}
      className={styles['track']}
      data-tone={lookOf(stage).tone}
      role="img"
      style={{ '--filled': filled }}
    />
  )
}
