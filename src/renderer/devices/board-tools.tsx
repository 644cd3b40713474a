import { Select } from '@fluentui/react-components'
import { boardSorts } from '#shared/stages/group.ts'
import { stages } from '#shared/stages/stage.ts'
import { boardTexts, stageLabels } from '#shared/texts/window.ts'
import { BoardSearch } from './board-search.tsx'
import { filterBoard, useBoardState } from './board-state.ts'
import styles from './board.module.css'

/** Search, batch, stage and order. */
export function BoardTools({ batches }: { readonly batches: readonly string[] }) {
  const { batch, stage, sort } = useBoardState()
  return (
    <div className={styles['tools']}>
      <BoardSearch />
      <Select
        aria-label={boardTexts.batch}
        className={styles['select']}
        value={batch ?? ''}
        onChange={(_event, { value }) => {
          filterBoard({ batch: value === '' ? undefined : value })
        }}
      >
        <option value="">{boardTexts.allBatches}</option>
        {batches.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <Select
        aria-label={boardTexts.stage}
        className={styles['select']}
        value={stage ?? ''}
        onChange={(_event, { value }) => {
          filterBoard({ stage: stages.find((one) => one === value) })
        }}
      >
        <option value="">{boardTexts.allStages}</option>
        {stages.map((one) => (
          <option key={one} value={one}>
            {stageLabels[one]}
          </option>
        ))}
      </Select>
      <Select
        aria-label={boardTexts.sort}
        className={styles['select']}
        value={sort}
        onChange={(_event, { value }) => {
          filterBoard({ sort: boardSorts.find((one) => one === value) ?? 'need-you' })
        }}
      >
        {boardSorts.map((one) => (
          <option key={one} value={one}>
            {boardTexts.shortSorts[one]}
          </option>
        ))}
      </Select>
    </div>
  )
}
