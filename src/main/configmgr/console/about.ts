import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import { siteObjectKinds, type SiteFacts, type SiteRight } from '#shared/site.ts'
import type { About } from '../port.ts'
import type { Calls } from './calls.ts'

const factsItem: z.ZodType<SiteFacts> = z.object({
  siteCode: z.string(),
  siteName: z.string(),
  version: z.string(),
  provider: z.string(),
  account: z.string(),
  consoleVersion: z.string(),
})
const rightItem: z.ZodType<SiteRight> = z.object({ what: z.enum(siteObjectKinds), seen: z.boolean() })

export const about = (calls: Calls): About => ({
  async facts(signal) {
    const facts = await calls.one('site-facts', {}, factsItem, signal)
    if (facts === null) throw fail('outside', 'powershell-answer-broken', { operation: 'site-facts' })
    return facts
  },
  rights: (signal) => calls.all('site-rights', {}, rightItem, signal),
})
