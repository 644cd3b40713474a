import type { Page } from '@playwright/test'
import type { RunEvent } from '#shared/contract/events.ts'

/** What either bridge answers, as it comes. */
export interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly failure?: { readonly code: string; readonly kind: string }
}

/** Makes a call by whichever bridge the page has, and gives the answer untouched. `cancelAfter`: milliseconds. */
export const rawCall = (page: Page, name: string, input: unknown, cancelAfter?: number): Promise<Answer> =>
  page.evaluate(
    async ([one, given, after]) => {
      const bridge = Reflect.get(window, 'drydock') as
        | {
            readonly calls: Record<string, (input: unknown, ticket?: number) => Promise<unknown>>
            cancel(ticket: number): void
          }
        | undefined
      if (bridge !== undefined) {
        const ticket = 1_000_000 + Math.floor(Math.random() * 1_000_000)
        const answer = bridge.calls[one]?.(given, ticket)
        if (after !== null)
          setTimeout(() => {
            bridge.cancel(ticket)
          }, after)
        return (await answer) as never
      }
      const abort = new AbortController()
      if (after !== null)
        setTimeout(() => {
          abort.abort()
        }, after)
      try {
        const response = await fetch(`/call/${encodeURIComponent(one)}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${sessionStorage.getItem('drydock-token') ?? ''}` },
          body: JSON.stringify(given),
          signal: abort.signal,
        })
        return (await response.json()) as never
      } catch {
        // As the page's own backend: a request that was taken back is a call that was cancelled.
        return { ok: false, failure: { code: 'cancelled', kind: 'cancelled' } } as never
      }
    },
    [name, input, cancelAfter ?? null] as [string, unknown, number | null],
  )

/** Keeps every run event that the page hears from now on; answers how to get them. */
export async function hearRunEvents(page: Page): Promise<() => Promise<readonly RunEvent[]>> {
  await page.evaluate(async () => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    const bridge = Reflect.get(window, 'drydock') as
      { readonly on: Record<string, (listener: (value: unknown) => void) => void> } | undefined
    if (bridge !== undefined) {
      bridge.on['run:event']?.((value) => heard.push(value))
      return
    }
    const headers = { authorization: `Bearer ${sessionStorage.getItem('drydock-token') ?? ''}` }
    const response = await fetch('/events', { method: 'POST', headers })
    const read = async (): Promise<void> => {
      let rest = ''
      for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
        const lines = (rest + part).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          const told = JSON.parse(line) as { event: string; value: unknown }
          if (told.event === 'run:event') heard.push(told.value)
        }
      }
    }
    void read()
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as never)
}
