import { frameTexts, runTexts } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'
import { copiedLine } from '../devices/device-ticket.ts'
import { ask } from '../ui/use-ask.ts'

/** Copies the stage lines of the first devices of a run, those that need a person; says what came of it. */
export async function copyDeviceList(run: string, devices: number, now: number): Promise<string> {
  const lines: string[] = []
  let after: string | undefined
  while (lines.length < devices) {
    const limit = Math.min(500, devices - lines.length)
    const page = await ask('board:page', { run, limit, ...(after === undefined ? {} : { after }) })
    lines.push(...page.devices.map((one) => copiedLine(one, now)))
    if (page.next === undefined) break
    after = page.next
  }
  const copied = await backend.copy(lines.join('\n'))
  return copied ? runTexts.copied(lines.length) : frameTexts.notCopied
}
