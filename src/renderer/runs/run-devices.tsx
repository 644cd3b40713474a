import type { Glance } from '#shared/contract/board.ts'
import { boardGroups, type BoardGroup } from '#shared/stages/group.ts'
import { boardTexts, groupLabels, runTexts } from '#shared/texts/window.ts'
import { keyOf } from '../devices/board-filter.ts'
import { DeviceTable } from '../devices/device-table.tsx'
import { groupIcons } from '../devices/group-icons.ts'
import { useBoard } from '../devices/use-board.ts'
import type { OpenDevice } from '../devices/use-open-device.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import styles from './run-devices.module.css'

/** What a table of a run shows: a group, everything, or the first ones, which need a person. */
export type RunFilter = BoardGroup | 'all' | { readonly first: number }

interface RunDevicesProps {
  readonly run: Glance
  readonly filter: RunFilter
  readonly onFilter: (filter: RunFilter) => void
  readonly device: OpenDevice
}

/** The devices of a run, as on the board, filtered by tags with counts. */
export function RunDevices({ run, filter, onFilter, device }: RunDevicesProps) {
  const isFirst = typeof filter === 'object'
  const group = isFirst || filter === 'all' ? undefined : filter
  const board = useBoard({ run: run.run, group, sort: 'need-you', descending: false }, isFirst ? filter.first : null)
  const tag = (chosen: RunFilter, icon: IconName, text: string, on: boolean) => (
    <button
      key={text}
      aria-pressed={on}
      className={styles['tag']}
      type="button"
      onClick={() => {
        onFilter(chosen)
      }}
    >
      <Icon name={icon} />
      {text}
    </button>
  )
  return (
    <div className={styles['devices']}>
      <div aria-label={runTexts.filters} className={styles['tags']} role="group">
        {tag('all', 'runs', runTexts.all(run.devices), filter === 'all')}
        {isFirst && tag(filter, 'yours', runTexts.these(filter.first), true)}
        {boardGroups.map((one) =>
          tag(one, groupIcons[one], runTexts.tag(groupLabels[one], run.groups[one]), filter === one),
        )}
      </div>
      <DeviceTable
        board={board}
        empty={<Empty text={filter === 'all' ? runTexts.before : boardTexts.noFit} />}
        isBoard={false}
        selected={device.panel === null ? null : keyOf(device.panel)}
        sort="need-you"
        onOpen={device.open}
      />
    </div>
  )
}
