import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import type { BoardRow } from '#shared/contract/board.ts'
import { useLayout } from './use-layout.ts'

type Which = Pick<BoardRow, 'run' | 'resourceId' | 'name'>

export interface OpenDevice {
  /** The device whose timeline stands beside the table; null: none. */
  readonly panel: Which | null
  readonly open: (device: Which) => void
  readonly close: () => void
}

/** Opens a timeline: beside the table where there is room, else as a page of its own. */
export function useOpenDevice(): OpenDevice {
  const [, go] = useLocation()
  const layout = useLayout()
  const [panel, setPanel] = useState<Which | null>(null)
  const hasRoom = layout === 'full' || layout === 'wide'
  const open = useCallback(
    (device: Which) => {
      if (hasRoom) setPanel(device)
      else go(`/device/${device.run}/${device.resourceId}`)
    },
    [hasRoom, go],
  )
  const close = useCallback(() => {
    setPanel(null)
  }, [])
  return { panel: hasRoom ? panel : null, open, close }
}
