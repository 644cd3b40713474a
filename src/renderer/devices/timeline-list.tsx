import type { BoardRow } from '#shared/contract/board.ts'
import { sayEvidence } from '#shared/texts/say-stage.ts'
import { sayAge, sayMoment, sourceLabel, stageLabels, timelineTexts } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { lookOf } from '../ui/stage-tone.ts'
import { capital } from './capital.ts'
import { timelineRows, type TimelineEntry } from './timeline-rows.ts'
import styles from './timeline.module.css'

interface TimelineListProps {
  readonly device: BoardRow
  readonly entries: readonly TimelineEntry[]
  readonly isWhole: boolean
  /** World time, milliseconds. */
  readonly now: number
}

/** What was seen, by whom, when; the line where the device was formatted. */
export function TimelineList({ device, entries, isWhole, now }: TimelineListProps) {
  const newest = entries[0]?.id
  return (
    <ol aria-label={timelineTexts.list} className={styles['list']}>
      {timelineRows(entries, isWhole).map((row) =>
        row.kind === 'formatted' ? (
          <li key="formatted" className={styles['formatted']}>
            <span>{timelineTexts.formatted(sayMoment(Date.parse(row.at), now))}</span>
          </li>
        ) : (
          <Entry
            key={row.entry.id}
            device={row.entry.id === newest ? device : null}
            entry={row.entry}
            isGap={row.kind === 'gap'}
            now={now}
          />
        ),
      )}
    </ol>
  )
}

interface EntryProps {
  readonly entry: TimelineEntry
  readonly isGap: boolean
  /** For the newest entry: how long it has been there. */
  readonly device: BoardRow | null
  readonly now: number
}

function Entry({ entry, isGap, device, now }: EntryProps) {
  const { stage } = entry
  return (
    <li className={styles['entry']} data-gap={isGap}>
      <span className={styles['time']}>{sayMoment(Date.parse(entry.at), now)}</span>
      <span className={styles['stage']}>
        <Icon name={stage === null ? 'open' : lookOf(stage).icon} />
        <strong>{isGap ? timelineTexts.gap : stage === null ? timelineTexts.noStage : stageLabels[stage]}</strong>
      </span>
      <span className={styles['evidence']}>
        {capital(sayEvidence(entry))}
        <span className={styles['source']}>
          {sourceLabel(entry.source)}
          {device !== null && device.stage === stage && ` · ${against(device, now)}`}
        </span>
      </span>
    </li>
  )
}

const against = (device: BoardRow, now: number): string =>
  timelineTexts.against(device.usual === null ? null : sayAge(device.usual), sayAge(now - Date.parse(device.since)))
