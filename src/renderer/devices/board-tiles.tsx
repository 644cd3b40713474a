import { boardGroups, type BoardGroup } from '#shared/stages/group.ts'
import { boardTexts, groupLabels, sayNumber } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { groupIcons } from './group-icons.ts'
import styles from './board.module.css'

interface BoardTilesProps {
  /** null: not counted yet. */
  readonly groups: Readonly<Record<BoardGroup, number>> | null
  readonly chosen: BoardGroup | undefined
  readonly onChoose: (group: BoardGroup | undefined) => void
}

/** What devices need, counted; each a filter. A heavy edge stands between before and past formatting. */
export function BoardTiles({ groups, chosen, onChoose }: BoardTilesProps) {
  return (
    <div aria-label={boardTexts.tiles} className={styles['tiles']} role="group">
      {boardGroups.map((group) => (
        <button
          key={group}
          aria-pressed={chosen === group}
          className={styles['tile']}
          data-group={group}
          type="button"
          onClick={() => {
            onChoose(chosen === group ? undefined : group)
          }}
        >
          <Icon name={groupIcons[group]} />
          <b>{groups === null ? boardTexts.none : sayNumber(groups[group])}</b>
          <span className={styles['word']}>{group === 'need-you' ? boardTexts.needYou : groupLabels[group]}</span>
        </button>
      ))}
    </div>
  )
}
