import type { BoardRow } from '#shared/contract/board.ts'
import type { BoardSort } from '#shared/stages/group.ts'
import { groupOfStage, type BoardGroup } from '#shared/stages/group.ts'
import type { Stage } from '#shared/stages/stage.ts'

/** Which devices a table shows, and in which order. */
export interface BoardFilter {
  readonly run?: string | undefined
  readonly batch?: string | undefined
  readonly search?: string | undefined
  readonly group?: BoardGroup | undefined
  readonly stage?: Stage | undefined
  readonly sort: BoardSort
  readonly descending: boolean
}

export const keyOf = ({ run, resourceId }: Pick<BoardRow, 'run' | 'resourceId'>): string => `${run} ${resourceId}`

/** What decides where a device stands in an order; two rows of one device with the same text stand at the same place. */
export function placeIn(sort: BoardSort, row: BoardRow): string {
  switch (sort) {
    case 'need-you':
      return `${groupOfStage(row.stage)} ${row.since}`
    case 'in-stage':
      return row.since
    case 'name':
      return row.name
    case 'serial':
      return row.serial
    case 'batch':
      return row.batch
  }
}

/** Whether a device still belongs into a table after it has moved on. Batch and name of a device do not change. */
export const fits = ({ group, stage }: BoardFilter, row: BoardRow): boolean =>
  (group === undefined || groupOfStage(row.stage) === group) && (stage === undefined || row.stage === stage)
