import { useEffect, useRef } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts, sayEnd, sayNews } from '#shared/texts/window.ts'
import { announce, mention } from '../state/announce.ts'
import { ask, useAsk } from '../ui/use-ask.ts'
import { atOnce, moreThan, stepsDone } from './run-news.ts'

/** Milliseconds between two summings of what devices did, at least (ux.md 6). */
const pause = 10_000

const words = runTexts.news

/** Tells a screen reader what becomes of the runs: at once what needs somebody, summed what devices did, progress never. */
export function useRunNews(): void {
  const { data } = useAsk('run:active', {})
  const before = useRef<ReadonlyMap<string, Glance>>(new Map())
  const summed = useRef(new Map<string, Glance['stages']>())
  const timer = useRef<number | null>(null)
  useEffect(() => {
    if (data === undefined) return
    const known = before.current
    const runs = new Map(data.runs.map((one) => [one.run, one]))
    before.current = runs
    for (const [id, run] of runs) {
      const last = known.get(id)
      if (last === undefined) summed.current.set(id, run.stages)
      else tell(last, run)
    }
    for (const [id, last] of known) if (!runs.has(id)) void tellEnd(last)
    timer.current ??= window.setTimeout(() => {
      timer.current = null
      void sum(before.current, summed.current)
    }, pause)
  }, [data])
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current)
    },
    [],
  )
}

function tell(last: Glance, run: Glance): void {
  for (const one of atOnce(last, run)) announce(one.kind === 'gate' ? words.gate(run.batch) : words.lost(run.batch))
  const done = stepsDone(last, run).at(-1)
  if (done !== undefined) mention(words.stepDone(run.batch, done))
}

async function tellEnd({ run, batch }: Glance): Promise<void> {
  try {
    announce(words.ended(batch, sayEnd(await ask('run:glance', { run }))))
  } catch {
    // Nobody knows how it has ended: the page itself says that nothing answers.
  }
}

async function sum(runs: ReadonlyMap<string, Glance>, told: Map<string, Glance['stages']>): Promise<void> {
  for (const [id, { stages }] of runs) {
    const more = moreThan(told.get(id) ?? stages, stages)
    told.set(id, stages)
    if (more.length === 0) continue
    const trouble = more.reduce((all, one) => all + (isTrouble(one.stage) ? one.devices : 0), 0)
    mention(sayNews(more, trouble === 0 ? [] : await newestInTrouble(id, trouble)))
  }
}

const isTrouble = (stage: string): boolean => stage === 'failed' || stage === 'stalled' || stage === 'unknown'

/** Names of the devices that came to need somebody last; no more than can be listened to. */
async function newestInTrouble(run: string, devices: number): Promise<readonly string[]> {
  try {
    const asked = { run, group: 'need-you', sort: 'in-stage', limit: Math.min(3, devices) } as const
    return (await ask('board:page', asked)).devices.map((one) => one.name)
  } catch {
    return []
  }
}
