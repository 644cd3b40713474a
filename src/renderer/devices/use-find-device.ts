import { useCallback } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts, stageLabels } from '#shared/texts/window.ts'
import { announce } from '../state/announce.ts'
import { ask } from '../ui/use-ask.ts'

/** Finds the device that a text means, by name or serial number, and opens it; says aloud what came of it. */
export function useFindDevice(open: (device: BoardRow) => void, run?: string): (text: string) => Promise<number> {
  return useCallback(
    async (text) => {
      const search = text.trim().slice(0, 200)
      const asked = { search, limit: 100, ...(run === undefined ? {} : { run }) }
      const { devices } = await ask('board:page', asked)
      const wanted = search.toLowerCase()
      const same = devices.filter((one) => [one.serial, one.name].some((known) => known.toLowerCase() === wanted))
      // A device may have gone through several runs: the newest stage of it is the one that is looked for.
      const one = devices.length === 1 ? devices[0] : same.toSorted((a, b) => b.since.localeCompare(a.since))[0]
      if (one !== undefined) {
        announce(boardTexts.found(one.name, stageLabels[one.stage]))
        open(one)
      } else if (devices.length === 0) {
        announce(run === undefined ? boardTexts.notFound(search) : boardTexts.notInRun(search))
      } else announce(boardTexts.several(search, devices.length))
      return devices.length
    },
    [open, run],
  )
}
