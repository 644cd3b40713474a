import { describe, expect, it } from 'vitest'
import { expectSameEnd, reportIn } from '../tools/ended.ts'
import type { Ran } from '../tools/cli.ts'
import { eventsIn, makeHome, runOf, type Home } from '../tools/home.ts'
import { sample } from '../tools/sample.ts'

/** Every change to the site that a run of the example plan makes. */
const primitives = [
  ...['create-package', 'create-task-sequence', 'edit-task-sequence', 'start-distribution', 'set-variable'],
  ...['create-collection', 'add-rule', 'create-deployment', 'remove-variable', 'remove-deployment', 'remove-rule'],
]

/** The example plan with three devices tells about fifty events; the last ones are those of `closing`. */
const events = Array.from({ length: 50 }, (_, index) => index + 1)

const deaths = ['die-before-apply', 'die-after-apply'].flatMap((fault) =>
  primitives.map((primitive) => `${fault}:${primitive}`),
)

const byFault = sample('kills around a change to the site', [...deaths, 'kill-mid-edit'], 6, 656)
const byEvent = sample('kills after an event', events, 6, 11)
const devices = 3

/** Resumes as often as the process dies; the outputs of all processes, in order. */
async function toTheEnd(home: Home, first: Ran): Promise<readonly Ran[]> {
  const all = [first]
  const run = runOf(first.out)
  for (let last = first; last.signal === 'SIGKILL'; all.push(last)) {
    expect(all.length).toBeLessThan(5)
    last = await home.run(['run', 'resume', run, '--events'])
  }
  return all
}

async function expectGoodEnd(home: Home, all: readonly Ran[]): Promise<void> {
  const last = all.at(-1)
  expect({ code: last?.code, signal: last?.signal }, last?.err).toEqual({ code: 0, signal: null })
  const seqs = all.flatMap((one) => eventsIn(one.out)).map((one) => one.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(new Set(seqs).size).toBe(seqs.length)
  for (const one of all) expect(eventsIn(one.out)[0]?.kind).toBe('started')
  await expectSameEnd(home, reportIn(last?.out ?? ''), devices)
}

/** The first line only: a process that was killed may have left half a line behind. */
const wholeLines = (ran: Ran): Ran => ({ ...ran, out: ran.out.slice(0, ran.out.lastIndexOf('\n') + 1) })

describe('killed with SIGKILL, then resumed: the same end, each object made exactly once', () => {
  it.concurrent.each(byFault)('%s', async (fault) => {
    using home = await makeHome({ devices, faults: [fault] })
    const first = wholeLines(await home.run([...(await home.startWords()), '--events']))
    expect(first.signal, first.err).toBe('SIGKILL')
    const all = await toTheEnd(home, first)
    expect(all).toHaveLength(2)
    await expectGoodEnd(home, all)
  })

  it.concurrent.each(byEvent)('after event %i', async (seq) => {
    using home = await makeHome({ devices })
    const started = home.start([...(await home.startWords()), '--events'])
    await Promise.race([started.line((line) => line.includes(`"seq":${seq},`)), started.ended])
    started.kill('SIGKILL')
    const first = wholeLines(await started.ended)
    expect(eventsIn(first.out).length).toBeGreaterThanOrEqual(Math.min(seq, 40))
    await expectGoodEnd(home, await toTheEnd(home, first))
  })
})
