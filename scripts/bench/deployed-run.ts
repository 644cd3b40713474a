import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startRun } from '#main/runs/service.ts'
import { wallClock } from '#main/time.ts'
import { inPractice } from './practice.ts'

/*
 * Its words: [a new home, how many devices, how fast the world runs]. Carries a practice run there out to its deployment,
 * where it pauses, and says which run that is once the wall has come to the time that was jumped to. A process of its own:
 * whoever takes the run next is its only owner.
 */

const [home = '', devices = '', speed = ''] = process.argv.slice(2)
const world = { devices: Number(devices), speed: Number(speed) }
const run = await inPractice(path.resolve(home), world, async ({ means, asked, clock }) => {
  const report = await startRun(means, { ...asked, until: 'deployment' }, AbortSignal.any([]))
  if (report.outcome !== 'paused') throw new Error(`the run has not paused but ${report.outcome ?? 'goes on'}`)
  await pause(Math.max(0, clock.now() - wallClock.now()))
  return report.run
})
process.stdout.write(`${run}\n`)
