import type { BoardRow } from '#shared/contract/board.ts'
import { sayEvidence } from '#shared/texts/say-stage.ts'
import { sayAge, sayMoment, sourceLabel, stageLabels, timelineTexts } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { lookOf } from '../ui/stage-tone.ts'
import { capital } from './capital.ts'
import { timelineRows, type Story, type TimelineEntry, type TimelineGap } from './timeline-rows.ts'
import styles from './timeline.module.css'

interface TimelineListProps {
  readonly device: BoardRow
  readonly story: Story
  readonly isWhole: boolean
  /** World time, milliseconds. */
  readonly now: number
}

/** What was seen, by whom, when; the line where the device was formatted. */
export function TimelineList({ device, story, isWhole, now }: TimelineListProps) {
  const newest = story.entries[0]?.id
  return (
    <ol aria-label={timelineTexts.list} className={styles['list']}>
      {timelineRows(story, isWhole).map((row) => {
        switch (row.kind) {
          case 'formatted':
            return (
              <li key="formatted" className={styles['formatted']}>
                <span>{timelineTexts.formatted(sayMoment(Date.parse(row.at), now))}</span>
              </li>
            )
          case 'away':
            return <Away key={row.gap.from} gap={row.gap} now={now} />
          case 'seen':
          case 'gap':
            return (
              <Entry
                key={row.entry.id}
                device={row.entry.id === newest ? device : null}
                entry={row.entry}
                isGap={row.kind === 'gap'}
                now={now}
              />
            )
        }
      })}
    </ol>
  )
}

/** Nobody knows what the device did meanwhile. */
function Away({ gap, now }: { readonly gap: TimelineGap; readonly now: number }) {
  const [from, to] = [sayMoment(Date.parse(gap.from), now), sayMoment(Date.parse(gap.to), now)]
  return (
    <li className={styles['entry']} data-gap>
      <span className={styles['time']}>{from}</span>
      <span className={styles['stage']}>
        <Icon name="away" />
        <strong>{timelineTexts.gap}</strong>
      </span>
      <span className={styles['evidence']}>
        {timelineTexts.away(gap.who, from, to)}
        <span className={styles['source']}>{timelineTexts.askedOf[gap.who]}</span>
      </span>
    </li>
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
