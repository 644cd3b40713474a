import { create } from 'zustand'
import type { BoardFilter } from './board-filter.ts'

/** What the board is filtered by; kept while a person looks at a timeline or another page. */
export const useBoardState = create<BoardFilter>(() => ({ search: '', sort: 'need-you', descending: false }))

export const filterBoard = (change: Partial<BoardFilter>): void => {
  useBoardState.setState(change)
}

export const clearBoard = (): void => {
  useBoardState.setState({ search: '', batch: undefined, stage: undefined, group: undefined })
}

export const isFiltered = ({ search, batch, stage, group }: BoardFilter): boolean =>
  (search ?? '') !== '' || batch !== undefined || stage !== undefined || group !== undefined
