import fc from 'fast-check'
import { pageCallNames } from '#shared/contract/names.ts'
import { expect, test } from '../fronts/test.ts'

/*
 * S5: whatever comes in, the gate answers with data: 10,000 calls, each with any name of the contract and any input. What
 * a schema lets through has to be worked on without breaking.
 */

const calls = 10_000
const inOneGo = 250

/** Calls that open something at the machine, or begin the practice world anew under the others. */
const left = new Set(['app:choose-folder', 'app:open-link', 'window:close', 'practice:restart', 'practice:dump'])

const id = 'a'.repeat(26)
const keys = [
  'id',
  'run',
  'plan',
  'draft',
  'reviewed',
  'confirm',
  'rehearse',
  'numbers',
  'number',
  'texts',
  'origin',
  'limit',
  'after',
  'before',
  'filter',
  'change',
  'batch',
  'connection',
  'part',
  'text',
  'search',
  'stage',
  'sort',
  'paths',
  'files',
  'resourceId',
  'reason',
  '__proto__',
  'constructor',
  'toString',
]
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      id,
      '',
      'x'.repeat(70_000),
      'practice',
      '/etc/passwd',
      '..\\..',
      '\0',
      '\u202e',
      "'; DROP TABLE run; --",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, -1, 1.5, 1e308, 2 ** 53, true, false, null) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom<unknown>(id, 1, 'x', null), { maxLength: 600 }) },
)
const input = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.constant({}) },
)
const call = fc.tuple(fc.constantFrom(...pageCallNames.filter((name) => !left.has(name))), input)

test('S5: ten thousand random calls are answered with data, and the page goes on', async ({ page }) => {
  test.setTimeout(300_000)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const all = fc.sample(call, { numRuns: calls, seed: 20261128 })
  const broken: unknown[] = []
  for (let at = 0; at < all.length; at += inOneGo) {
    const some = JSON.stringify(all.slice(at, at + inOneGo))
    const answers = await page.evaluate(async (text) => {
      const bridge = Reflect.get(window, 'drydock') as
        { calls: Record<string, (input: unknown) => Promise<unknown>> } | undefined
      const authorization = `Bearer ${window.sessionStorage.getItem('drydock-token') ?? ''}`
      const make = async ([name, given]: [string, unknown]): Promise<unknown> => {
        if (bridge !== undefined) return bridge.calls[name]?.(given)
        const path = `/call/${encodeURIComponent(name)}`
        return (await fetch(path, { method: 'POST', headers: { authorization }, body: JSON.stringify(given) })).json()
      }
      const results = await Promise.all((JSON.parse(text) as [string, unknown][]).map(make))
      return results.map((one) => {
        const { ok, failure } = one as { ok: boolean; failure?: { code: string; detail?: string } }
        return ok ? 'ok' : `${failure?.code ?? 'nothing'} ${failure?.detail ?? ''}`
      })
    }, some)
    for (const [index, answer] of answers.entries())
      if (/^(?:nothing|unexpected)/.test(answer))
        broken.push([answer.slice(0, 200), JSON.stringify(all[at + index]).slice(0, 300)])
  }
  expect(broken.slice(0, 5)).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
