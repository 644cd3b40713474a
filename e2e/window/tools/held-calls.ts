import type { Page, Route } from '@playwright/test'
import type { Call } from '#shared/contract/calls.ts'

/** A call that waits, as if who is asked took long; then it goes on, or fails as if nobody answered. In a browser only. */
interface HeldCall {
  /** From now on it is answered, also what was asked before. */
  go(): Promise<void>
  /** From now on it fails, also what was asked before. */
  fail(): Promise<void>
}

export async function holdCall(page: Page, name: Call): Promise<HeldCall> {
  const waiting: Route[] = []
  let how: ((route: Route) => Promise<void>) | null = null
  const isThis = ({ pathname }: URL): boolean => pathname === `/call/${encodeURIComponent(name)}`
  await page.route(isThis, async (route) => {
    if (how === null) waiting.push(route)
    else await how(route)
  })
  const release = async (answer: (route: Route) => Promise<void>): Promise<void> => {
    how = answer
    // What the page no longer waits for can't be answered any more.
    await Promise.allSettled(waiting.splice(0).map(answer))
  }
  return {
    go: () => release((route) => route.continue()),
    fail: () => release((route) => route.fulfill({ json: { ok: false, failure: away } })),
  }
}

const away = { code: 'site-unreachable', kind: 'outside', parameters: { site: 'PRA' }, detail: 'no answer within 30 s' }

/** The page, loaded anew, is told that the window is to be closed while this run goes on: what a browser never does by itself. */
export async function tellClosing(page: Page, run: string): Promise<void> {
  const body = `${JSON.stringify({ event: 'window:closing', value: { runs: [run] } })}\n`
  const asked = Promise.withResolvers<Route>()
  await page.route(({ pathname }) => pathname === '/events', asked.resolve, { times: 1 })
  await page.reload()
  const route = await asked.promise
  await page.getByRole('contentinfo').getByRole('button', { name: 'Stop the wipe…' }).waitFor()
  await page.locator('main h1').first().waitFor()
  await route.fulfill({ body })
}
