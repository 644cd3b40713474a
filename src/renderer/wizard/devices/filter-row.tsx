import { Button } from '@fluentui/react-components'
import { lineFilters, type LineCounts } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import type { Intake } from './intake/intake.ts'
import type { LineFilter } from './intake/line-list.ts'
import type { Progress } from './intake/state.ts'
import { useIntakeState } from './use-intake.ts'
import { frameTexts } from '#shared/texts/window.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './filter-row.module.css'

const icons: Readonly<Record<LineFilter, IconName | null>> = {
  all: null,
  chosen: 'ok',
  'to-solve': 'bad',
  double: 'double',
  aside: 'stopped',
}

/** Filters that are there also while they show nothing. */
const always: readonly LineFilter[] = ['all', 'chosen', 'to-solve']

const isThere = (filter: LineFilter, shown: LineFilter, { double, aside }: LineCounts): boolean =>
  always.includes(filter) || filter === shown || (filter === 'double' ? double : aside) > 0

interface FilterRowProps {
  readonly intake: Intake
  readonly counts: LineCounts
}

/** Which lines are shown, how many there are of each kind, and what is going on with many of them. */
export function FilterRow({ intake, counts }: FilterRowProps) {
  const shown = useIntakeState(intake, (state) => state.list.filter)
  const progress = useIntakeState(intake, (state) => state.progress)
  return (
    <div className={styles['row']}>
      <div aria-label={devicesTexts.filters} className={styles['filters']} role="group">
        {lineFilters
          .filter((one) => isThere(one, shown, counts))
          .map((one) => (
            <FilterButton
              key={one}
              counts={counts}
              filter={one}
              shown={shown === one}
              onShow={() => void intake.reader.show(one)}
            />
          ))}
      </div>
      <span className={styles['space']} />
      {progress === null ? (
        <span className={`${styles['note'] ?? ''} ${styles['order'] ?? ''}`}>{devicesTexts.newestFirst}</span>
      ) : (
        <Going progress={progress} onCancel={intake.checker.cancel} />
      )}
      {counts.toSolve > 0 && (
        <Button className={styles['all']} size="medium" onClick={() => void intake.lines.asideToSolve()}>
          {devicesTexts.setAsideAll(counts.toSolve)}
        </Button>
      )}
    </div>
  )
}

interface FilterButtonProps {
  readonly filter: LineFilter
  readonly counts: LineCounts
  readonly shown: boolean
  readonly onShow: () => void
}

function FilterButton({ filter, counts, shown, onShow }: FilterButtonProps) {
  const icon = icons[filter]
  return (
    <button aria-pressed={shown} className={styles['filter']} type="button" onClick={onShow}>
      {icon !== null && <Icon name={icon} />}
      {devicesTexts.filter[filter](counts)}
    </button>
  )
}

function Going({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) {
  const { doing, done, of } = progress
  return (
    <span className={styles['going']}>
      <ProgressBar className={styles['bar']} done={of === 0 ? 1 : done / of} name={devicesTexts.list} />
      <span className={styles['note']}>
        {doing === 'adding' ? devicesTexts.adding(done, of) : devicesTexts.progress(done, of)}
      </span>
      {doing === 'checking' && (
        <Button size="small" onClick={onCancel}>
          {frameTexts.cancel}
        </Button>
      )}
    </span>
  )
}
