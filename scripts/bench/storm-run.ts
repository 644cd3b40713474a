import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { countGroups } from '#shared/stages/group.ts'
import { appendEvent } from '#main/store/events.ts'
import { countStages, pageDevices } from '#main/store/device-pages.ts'
import { setDeviceStage, type DeviceStage, type StageName } from '#main/store/devices.ts'
import type { Leased } from '#main/store/handles.ts'
import { inLease, renewLease } from '#main/store/lease.ts'
import { wallClock } from '#main/time.ts'
import { fullStore } from './board-store.ts'

/*
 * A process that owns a run and stores its events as fast as it is asked to; each tenth moves a device of the run. Its word:
 * the store's file. It says which run that is; for each line that it reads (`asked`) it tells its events and says what the
 * last state is. It ends with its input.
 */

const asked = z.object({ perSecond: z.number(), seconds: z.number() })
type Asked = z.output<typeof asked>

const devices = 200
const stages: readonly StageName[] = [
  'waiting-for-start',
  'downloading',
  'in-winpe',
  'image-applied',
  'first-boot',
  'failed',
]
/** Milliseconds between two commits; a lease lasts 15 s. */
const [commitEvery, renewEvery] = [10, 4000]

const [file = ''] = process.argv.slice(2)
// Twenty runs share the devices (board-store.ts).
const { store, run, lease } = fullStore(file, { devices: devices * 20, each: 1 })
const ids = pageDevices(store.reader, { run, limit: devices }).devices.map((one) => one.resourceId)
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

const stageAt = (stage: StageName): DeviceStage => ({
  stage,
  since: wallClock.now(),
  reached: stage,
  formatted: 'unknown',
  evidence: { code: 'step-done', parameters: {}, source: 'site-status-message', at: wallClock.now() },
  openUntil: stage === 'enrolled' ? null : wallClock.now(),
})

function tellOne(tx: Leased, at: number, stage: StageName, moves: boolean): void {
  const resourceId = ids[at % ids.length] ?? 0
  if (moves) setDeviceStage(tx, resourceId, stageAt(stage))
  appendEvent(tx, { kind: 'evidence', at: wallClock.now(), step: 'tracking', data: { resourceId, stage } })
}

interface Told {
  readonly told: number
  readonly milliseconds: number
}

async function tell({ perSecond, seconds }: Asked): Promise<Told> {
  const begun = performance.now()
  let told = 0
  while (told < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.ceil(((performance.now() - begun) / 1000) * perSecond))
    if (due > told)
      inLease(store.writer, lease, (tx) => {
        for (; told < due; told += 1)
          tellOne(tx, Math.floor(told / 10), stages[Math.floor(told / 70) % stages.length] ?? 'failed', told % 10 === 0)
      })
    await pause(commitEvery)
  }
  const milliseconds = performance.now() - begun
  // The last state is one that no other moment has.
  inLease(store.writer, lease, (tx) => {
    for (let at = 0; at < ids.length; at += 1) tellOne(tx, at, at % 10 === 0 ? 'failed' : 'enrolled', true)
  })
  return { told: told + ids.length, milliseconds }
}

const renewing = setInterval(() => {
  renewLease(store.writer, lease)
}, renewEvery)
say({ run })
for await (const line of createInterface({ input: process.stdin })) {
  const told = await tell(asked.parse(JSON.parse(line)))
  say({ ...told, groups: countGroups(countStages(store.reader, { run })) })
}
clearInterval(renewing)
store.close()
