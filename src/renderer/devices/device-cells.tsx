import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts, sayAge, whatToDo } from '#shared/texts/window.ts'
import { groupOfStage } from '#shared/stages/group.ts'
import { Icon } from '../ui/icons.tsx'
import { lookOf } from '../ui/stage-tone.ts'
import { stageWords } from '../ui/stage-words.ts'
import { Track } from '../ui/track.tsx'
import styles from './device-cells.module.css'

interface CellProps {
  readonly row: BoardRow
  /** World time, milliseconds. */
  readonly now: number
}

/** Text in one line; what does not fit is told by a tooltip. */
export function Line({
  text,
  quiet = false,
  whole = text,
}: {
  readonly text: string
  readonly quiet?: boolean
  /** Where the text is a shorter form: the long one, for the tooltip. */
  readonly whole?: string
}) {
  return (
    <span className={quiet ? styles['small'] : styles['line']} title={whole}>
      {text}
    </span>
  )
}

export function StageMark({ row }: Pick<CellProps, 'row'>) {
  const { icon, tone } = lookOf(row.stage)
  return (
    <span className={styles['stage']} data-tone={tone}>
      <Icon name={icon} />
      <span className={styles['label']}>{stageWords(row, 0).label}</span>
    </span>
  )
}

export const DeviceTrack = ({ row }: Pick<CellProps, 'row'>) => <Track reached={row.reached} stage={row.stage} />

/** Stage and track, one above the other. */
export function StageOverTrack({ row }: Pick<CellProps, 'row'>) {
  return (
    <span className={styles['two']}>
      <StageMark row={row} />
      <span className={styles['under']}>
        <DeviceTrack row={row} />
      </span>
    </span>
  )
}

/** What was seen, in one line: the code of an error stands first. */
export function EvidenceLine({ row, now }: CellProps) {
  const { exitCode, action } = row.evidence.parameters
  const { evidence } = stageWords(row, now)
  if (typeof exitCode !== 'string') return <Line text={evidence} />
  return <Line text={boardTexts.failedIn(exitCode, typeof action === 'string' ? action : null)} whole={evidence} />
}

/** Evidence, and below it who said so and when. */
export function EvidenceOverSource({ row, now }: CellProps) {
  const { source, time } = stageWords(row, now)
  return (
    <span className={styles['two']}>
      <EvidenceLine now={now} row={row} />
      <Line quiet text={`${source} · ${time}`} />
    </span>
  )
}

export function NameOverBatch({ row, isBatchShown }: Pick<CellProps, 'row'> & { readonly isBatchShown: boolean }) {
  return (
    <span className={styles['two']}>
      <Line text={row.name} />
      <Line quiet text={isBatchShown ? row.batch : row.serial} />
    </span>
  )
}

/** How long it is in its stage; nothing for one that has ended. */
export const inStage = ({ row, now }: CellProps): string =>
  groupOfStage(row.stage) === 'ended' ? boardTexts.none : sayAge(now - Date.parse(row.since))

/** How long devices usually stay in its stage; nothing for one that has ended: nobody waits for it. */
export const usualOf = ({ usual, stage }: BoardRow): string =>
  usual === null || groupOfStage(stage) === 'ended' ? boardTexts.none : sayAge(usual)

export function AgeOverUsual({ row, now }: CellProps) {
  const usual = usualOf(row)
  return (
    <span className={styles['two']} data-end="true">
      <Line text={inStage({ row, now })} />
      <Line quiet text={usual === boardTexts.none ? usual : boardTexts.usual(usual)} />
    </span>
  )
}

/** A device as a card, for narrow windows: nothing of its stage line is left out. */
export function DeviceCard({ row, now, isBatchShown }: CellProps & { readonly isBatchShown: boolean }) {
  const { source, time } = stageWords(row, now)
  const toDo = whatToDo(row)
  return (
    <span className={styles['card']}>
      <span className={styles['top']}>
        <strong>{row.name}</strong>
        <Line quiet text={isBatchShown ? `${row.serial} · ${row.batch}` : row.serial} />
        <span className={styles['age']}>{inStage({ row, now })}</span>
      </span>
      <span className={styles['top']}>
        <StageMark row={row} />
        <DeviceTrack row={row} />
      </span>
      <EvidenceLine now={now} row={row} />
      <Line quiet text={`${source} · ${time}${toDo === null ? '' : ` · ${toDo}`}`} />
    </span>
  )
}
