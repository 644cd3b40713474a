import type { ReactNode } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts, whatToDo } from '#shared/texts/window.ts'
import type { Column } from '../ui/grid.tsx'
import { stageWords } from '../ui/stage-words.ts'
import {
  AgeOverUsual,
  DeviceCard,
  DeviceTrack,
  EvidenceLine,
  EvidenceOverSource,
  inStage,
  Line,
  NameOverBatch,
  StageMark,
  StageOverTrack,
  usualOf,
} from './device-cells.tsx'
import type { Layout } from './use-layout.ts'

const heads = boardTexts.columns

interface Wanted {
  readonly layout: Layout
  /** World time, milliseconds. */
  readonly now: number
  /** A table of several batches names them, and the serial numbers. */
  readonly isBoard: boolean
}

/** Pixels of a row: the board's are lower, two lines and cards take what they need. */
export function rowHeight(layout: Layout, isBoard: boolean): number {
  switch (layout) {
    case 'cards':
      return 100
    case 'two-line':
      return 44
    case 'full':
    case 'wide':
      return isBoard ? 28 : 34
  }
}

/** The columns of a table of devices. A stage never stands without evidence, source and time. */
export function deviceColumns(wanted: Wanted): readonly Column<BoardRow>[] {
  switch (wanted.layout) {
    case 'cards':
      return cards(wanted)
    case 'two-line':
      return twoLine(wanted)
    case 'full':
      return full(wanted)
    case 'wide':
      return wanted.isBoard ? [...full(wanted), toDo] : full(wanted)
  }
}

const column = (
  key: keyof typeof heads,
  width: string,
  cell: (row: BoardRow) => ReactNode,
  end = false,
): Column<BoardRow> => ({
  key,
  head: heads[key],
  width,
  end,
  cell,
})

const toDo = column('toDo', 'minmax(0, 1.4fr)', (row) => <Line text={whatToDo(row) ?? ''} />)

const cards = ({ now, isBoard }: Wanted): readonly Column<BoardRow>[] => [
  column('device', 'minmax(0, 1fr)', (row) => <DeviceCard isBatchShown={isBoard} now={now} row={row} />),
]

const twoLine = ({ now, isBoard }: Wanted): readonly Column<BoardRow>[] => [
  column('device', '128px', (row) => <NameOverBatch isBatchShown={isBoard} row={row} />),
  column('stage', '168px', (row) => <StageOverTrack row={row} />),
  column('evidence', 'minmax(0, 1fr)', (row) => <EvidenceOverSource now={now} row={row} />),
  column('inStage', '96px', (row) => <AgeOverUsual now={now} row={row} />, true),
]

const full = ({ now, isBoard }: Wanted): readonly Column<BoardRow>[] => [
  column('device', '116px', (row) => <Line text={row.name} />),
  ...(isBoard
    ? [
        { ...column('serial', '108px', (row) => <Line text={row.serial} />), mono: true },
        column('batch', '96px', (row) => <Line text={row.batch} />),
      ]
    : []),
  column('track', '88px', (row) => <DeviceTrack row={row} />),
  column('stage', '164px', (row) => <StageMark row={row} />),
  column('evidence', 'minmax(0, 1fr)', (row) => <EvidenceLine now={now} row={row} />),
  column('source', '148px', (row) => <Line text={stageWords(row, now).source} />),
  column('time', '96px', (row) => <Line text={stageWords(row, now).time} />),
  column('inStage', '92px', (row) => inStage({ row, now }), true),
  column('usual', '72px', usualOf, true),
]
