import { expect, it, onTestFinished } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { ok } from '#shared/result.ts'
import { servePage } from './server.ts'

it('a call whose request is taken back is cancelled, as in the window', async () => {
  const asked = Promise.withResolvers<AbortSignal>()
  const app = {
    call: (_call: string, _input: unknown, signal: AbortSignal) => {
      asked.resolve(signal)
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(ok({}))
        })
      })
    },
  }
  const page = await servePage(app as never, 'a'.repeat(26))
  onTestFinished(() => page.close())
  const { origin, hash } = new URL(page.url)
  const taken = new AbortController()
  const answer = fetch(`${origin}/call/app%3Aabout`, {
    method: 'POST',
    headers: { origin, authorization: `Bearer ${hash.slice(1)}` },
    body: '{}',
    signal: taken.signal,
  })
  const signal = await asked.promise
  expect(signal.aborted).toBe(false)
  taken.abort()
  await expect(answer).rejects.toThrow()
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  const reason: unknown = signal.reason
  expect(reason instanceof Failed ? reason.failure : reason).toMatchObject({ kind: 'cancelled', code: 'cancelled' })
})

it('a call that goes by paths of this machine is none that a page has', async () => {
  const made: string[] = []
  const app = { call: (call: string) => Promise.resolve(ok({ made: made.push(call) })) }
  const page = await servePage(app as never, 'a'.repeat(26))
  onTestFinished(() => page.close())
  const { origin, hash } = new URL(page.url)
  const headers = { origin, authorization: `Bearer ${hash.slice(1)}` }
  for (const name of ['plan:save', 'configuration-file:make', 'configuration-file:inspect', 'no:such']) {
    const answer = await fetch(`${origin}/call/${name}`, { method: 'POST', headers, body: '{"path":"/etc/passwd"}' })
    expect(await answer.json()).toMatchObject({ ok: false, failure: { code: 'bad-call', parameters: { call: name } } })
  }
  await fetch(`${origin}/call/app:about`, { method: 'POST', headers, body: '{}' })
  expect(made).toEqual(['app:about'])
})
