import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { compare, round, type Bench } from './line.ts'
import type { Measured } from './one-run.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sizes = [100, 300, 1000]
/** Sizes take turns; of each the run with the middle overhead is told, since disk and machine are never quiet. */
const rounds = 3
const mebibyte = 1024 * 1024

const number = z.number()
const measured: z.ZodType<Measured> = z.object({
  outcome: z.string().nullable(),
  devices: number,
  steps: number,
  events: number,
  total: number,
  world: number,
  site: number,
  tenant: number,
  share: number,
  siteCalls: number,
  waited: number,
  jumped: number,
  peakBefore: number,
  peak: number,
})

/** What is ours in a run: neither the world's work nor waiting. Milliseconds. */
const overheadOf = ({ total, world, waited }: Measured): number => total - world - waited

/** A whole practice run against the work of the world in it, and its memory; each run in a process of its own. */
export const run: Bench = async (print) => {
  const runs = sizes.map((): Measured[] => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [at, devices] of sizes.entries()) runs[at]?.push(await inOwnProcess(devices))
  const overheads: { devices: number; millisecondsPerDeviceAndStep: number }[] = []
  for (const ofSize of runs) {
    const one = ofSize.toSorted((a, b) => overheadOf(a) - overheadOf(b))[Math.floor(rounds / 2)]
    if (one === undefined) continue
    const { devices } = one
    const overhead = overheadOf(one)
    const perDeviceAndStep = overhead / devices / one.steps
    overheads.push({ devices, millisecondsPerDeviceAndStep: perDeviceAndStep })
    print(
      compare(
        'run',
        'milliseconds',
        {
          a: { what: 'whole practice run', milliseconds: one.total - one.waited },
          b: { what: 'work of site and tenant in it', milliseconds: one.world, site: one.site, tenant: one.tenant },
        },
        {
          devices,
          rounds,
          steps: one.steps,
          events: one.events,
          siteCalls: one.siteCalls,
          overheadMilliseconds: round(overhead),
          overheadPerDeviceAndStep: round(perDeviceAndStep),
          overheadPerEvent: round(overhead / one.events),
          shareMilliseconds: round(one.share),
          waitedMilliseconds: round(one.waited),
          jumpedMilliseconds: one.jumped,
        },
      ),
    )
    print(
      compare(
        'run-memory',
        'mebibytes',
        {
          a: { what: 'peak of the process at the end of the run', mebibytes: one.peak / mebibyte },
          b: { what: 'peak before it, world made and plan checked', mebibytes: one.peakBefore / mebibyte },
        },
        { devices },
      ),
    )
  }
  const [smallest, largest] = [overheads.at(0), overheads.at(-1)]
  if (smallest === undefined || largest === undefined) return
  print(
    compare('run-line', 'millisecondsPerDeviceAndStep', {
      a: { what: 'overhead of the largest run', ...largest },
      b: { what: 'overhead of the smallest run', ...smallest },
    }),
  )
}

async function inOwnProcess(devices: number): Promise<Measured> {
  using folder = temporaryFolder()
  const entry = path.join(import.meta.dirname, 'one-run.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [entry, folder.path, String(devices)])
  const one = measured.parse(JSON.parse(stdout))
  if (one.outcome !== 'done') throw new Error(`the run of ${devices} devices ended as ${String(one.outcome)}`)
  return one
}
