import { useState } from 'react'
import { ask, useAsk, type Asked } from '../ui/use-ask.ts'
import { useAct, type Act } from '../ui/use-act.ts'
import { mergedStory, type Story } from './timeline-rows.ts'

export interface Timeline {
  readonly asked: Asked<'device:timeline'>
  readonly story: Story
  /** null: there is no older entry. */
  readonly older: Act<[]> | null
}

interface Older {
  readonly story: Story
  readonly next: string | null
}

const nothing: Story = { entries: [], gaps: [] }

/** The story of a device: its newest page live, older ones as they are asked for. */
export function useTimeline(run: string, resourceId: number): Timeline {
  const asked = useAsk('device:timeline', { run, resourceId })
  const [older, setOlder] = useState<Older | null>(null)
  const newest = asked.data ?? nothing
  const next = older === null ? (asked.data?.next ?? null) : older.next
  const more = useAct(async (signal) => {
    if (next === null) return
    const page = await ask('device:timeline', { run, resourceId, after: next }, signal)
    // The newest page moves on while it is live: what it held by now is kept, so that no gap opens between the two.
    setOlder({ story: mergedStory(older?.story ?? nothing, newest, page), next: page.next ?? null })
  })
  return { asked, story: mergedStory(newest, older?.story ?? nothing), older: next === null ? null : more }
}
