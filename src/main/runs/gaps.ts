import type { Clock } from '#shared/clock.ts'
import type { Failure } from '#shared/failure.ts'
import { putGap, type Gap } from '#main/store/gaps.ts'
import type { Write } from './own-run.ts'

/** Times of a run when site or tenant did not answer: rows of the story of its devices. */
export interface Gaps {
  /** Somebody was asked in vain. */
  failed(failure: Failure): Promise<void>
  /** Everybody has answered. */
  answered(): Promise<void>
}

/**
 * A gap lasts from the first question in vain to the first answer. It is of this process alone: while nobody carried the
 * run out nobody was asked, and that is no gap of the site.
 */
export function storedGaps(write: Write, world: Clock): Gaps {
  let open: Gap | null = null
  const put = (gap: Gap): Promise<void> =>
    write((tx) => {
      putGap(tx, gap)
    })
  const close = async (now: number): Promise<void> => {
    if (open !== null) await put({ ...open, until: now })
    open = null
  }
  return {
    async failed({ code }) {
      const who = code.startsWith('tenant-') ? 'tenant' : 'site'
      const now = world.now()
      // The site is asked first: who asks the tenant has had its answer.
      if (open !== null && open.who !== who) await close(now)
      open ??= { who, startedAt: now, until: now }
      await put({ ...open, until: now })
    },
    answered: () => close(world.now()),
  }
}
