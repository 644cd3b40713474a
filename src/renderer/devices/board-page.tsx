import { Button } from '@fluentui/react-components'
import { useCallback, useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { boardTexts } from '#shared/texts/window.ts'
import { useScanTarget } from '../scan/scan-target.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { keyOf } from './board-filter.ts'
import { clearBoard, filterBoard, isFiltered, useBoardState } from './board-state.ts'
import { BoardTiles } from './board-tiles.tsx'
import { BoardTools } from './board-tools.tsx'
import { DeviceTable } from './device-table.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import { useBoard } from './use-board.ts'
import { useFindDevice } from './use-find-device.ts'
import { useOpenDevice } from './use-open-device.ts'
import styles from './board.module.css'

/** Every device of every batch: who needs somebody on top (ux.md 3, "Device board"). */
export default function BoardPage() {
  const filter = useBoardState()
  const { panel, open, close } = useOpenDevice()
  useAddressedDevice(open)
  const board = useBoard(filter)
  const asked = { batch: filter.batch, search: filter.search }
  const counts = useAsk('board:counts', asked, { keep: true }).data
  const note = counts === undefined ? undefined : noteOf(counts.devices, counts.batches.length, board.shown.at?.world)
  return (
    <Page note={note} title={boardTexts.title} tools={<BoardTools batches={counts?.batches ?? []} />}>
      <BoardTiles
        chosen={filter.group}
        groups={counts?.groups ?? null}
        onChoose={(group) => {
          filterBoard({ group })
        }}
      />
      <div className={styles['main']}>
        <DeviceTable
          board={board}
          empty={<NoDevice filtered={isFiltered(filter)} />}
          isBoard
          selected={panel === null ? null : keyOf(panel)}
          sort={filter.sort}
          onOpen={open}
        />
        {panel !== null && <TimelinePanel key={keyOf(panel)} device={panel} onClose={close} />}
      </div>
    </Page>
  )
}

const noteOf = (devices: number, batches: number, at: number | undefined): string | undefined =>
  at === undefined ? undefined : boardTexts.note(devices, batches, at)

/** A scan, and the find box of the header, lead to the device itself. */
function useAddressedDevice(open: ReturnType<typeof useOpenDevice>['open']): void {
  const [, go] = useLocation()
  const find = new URLSearchParams(useSearch()).get('find')
  const look = useFindDevice(open)
  const show = useCallback(
    (text: string) => {
      clearBoard()
      filterBoard({ search: text.trim().slice(0, 200) })
      void look(text)
    },
    [look],
  )
  useScanTarget(show)
  useEffect(() => {
    if (find === null) return
    show(find)
    // What was asked for is in the search box now; the address would ask for it again.
    go('/devices?', { replace: true })
  }, [find, show, go])
}

function NoDevice({ filtered }: { readonly filtered: boolean }) {
  if (!filtered) return <Empty text={boardTexts.empty} />
  return (
    <Empty text={boardTexts.noFit}>
      <Button onClick={clearBoard}>{boardTexts.clear}</Button>
    </Empty>
  )
}
