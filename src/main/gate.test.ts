import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calls, type Call, type Handlers, type Output } from '#shared/contract/calls.ts'
import { fail, type Failure } from '#shared/failure.ts'
import type { Result } from '#shared/result.ts'
import type { Log } from '#main/log/port.ts'
import { createGate } from './gate.ts'

const signal = new AbortController().signal
const run = 'a'.repeat(26)
const isCall = (name: string): name is Call => Object.hasOwn(calls, name)
const names = Object.keys(calls).filter(isCall)

interface Bench {
  readonly lines: { readonly level: string; readonly what: string; readonly facts: unknown }[]
  readonly worked: string[]
  readonly log: Log
}

function bench(): Bench {
  const lines: Bench['lines'] = []
  const at = (level: string) => (what: string, facts?: unknown) => {
    lines.push({ level, what, facts })
  }
  return { lines, worked: [], log: { info: at('info'), warn: at('warn'), error: at('error') } }
}

/** A gate behind which every call notes that it was reached, and `more` does what it is told to. */
function gateWith(more: Partial<Handlers> = {}, { worked, log } = bench()) {
  const notReached = (name: string) => () => {
    worked.push(name)
    return Promise.reject(new Error('reached'))
  }
  const none = Object.fromEntries(names.map((name) => [name, notReached(name)])) as Record<Call, () => Promise<never>>
  const handlers: Handlers = { ...none, ...more }
  return createGate(handlers, log)
}

function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('it worked')
  return result.failure
}

/** Input that each call takes. */
const inputs: Readonly<Record<Call, object>> = {
  'app:about': {},
  'app:choose-folder': {},
  'app:copy': { text: 'x' },
  'app:open-link': { link: 'intune-portal' },
  'preferences:get': {},
  'preferences:set': { sound: false },
  'window:close': { how: 'keep-open' },
  'profiles:list': {},
  'configuration-file:make': { source: { kind: 'all' }, out: null, region: null },
  'configuration-file:inspect': { paths: ['a.json'] },
  'plan:example': { seed: 1 },
  'plan:save': { path: 'plan.json' },
  'plan:check': { id: run },
  'plan:calls': { plan: run, reviewed: 'f'.repeat(64) },
  'connection:list': {},
  'connection:choose': { id: 'practice' },
  'connection:check': { id: 'practice', part: 'site' },
  'readiness:check': { id: 'practice' },
  'draft:list': { limit: 50 },
  'draft:new': { batch: 'Room 12', from: run, template: true },
  'draft:open': { id: run },
  'draft:change': { id: run, change: { batch: 'Room 13', pass: 'profile' } },
  'draft:remove': { id: run },
  'draft:review': { id: run },
  'lines:add': { id: run, origin: 'scan', texts: ['PF3K2M7'] },
  'lines:check': { id: run, numbers: [1, 2] },
  'lines:unchecked': { id: run, after: 7 },
  'lines:list': { id: run, filter: 'to-solve', before: 9, limit: 50 },
  'lines:aside': { id: run, numbers: [1], aside: true },
  'lines:remove': { id: run, numbers: [1] },
  'lines:keep': { id: run, number: 1, keep: true },
  'lines:records': { id: run, number: 1 },
  'lines:choose': { id: run, number: 1, resourceId: 16777219 },
  'lines:undo': { id: run },
  'site:search': { text: 'PF3K', connection: 'practice' },
  'configuration-file:preview': { id: run },
  'configuration-file:inspect-bytes': { files: [{ name: 'a.json', base64: 'e30=' }] },
  'share:test': { id: run },
  'package:look': { id: run },
  'images:list': { connection: 'practice' },
  'sequence:look': { id: run },
  'distribution:look': { id: run },
  'practice:devices': {},
  'practice:restart': { faults: ['dp-slow'], speed: 10, devices: 3 },
  'practice:faults': {},
  'practice:expected': {},
  'practice:dump': {},
  'run:start': { plan: run, reviewed: 'f'.repeat(64), confirm: 3 },
  'run:resume': { run },
  'run:show': { run },
  'run:list': {},
  'run:stop': { run, rehearse: true },
  'run:differences': { run },
  'run:confirm': { run, reviewed: 'f'.repeat(64), confirm: 3 },
  'run:leave-out': { run, resourceIds: [16777219] },
  'run:compare-steps': { run },
  'devices:list': {},
  'audit:verify': {},
  'run:glance': { run },
  'run:active': {},
  'run:events': { run, after: 0 },
  'run:cancel': { run },
  'run:release': { run },
  'run:leave-alone': { run, resourceId: 16777219, reason: 'given to a colleague' },
  'board:counts': { run, batch: 'Room 12', search: 'LT' },
  'board:page': { batch: 'Room 12', group: 'need-you', sort: 'name', descending: true, limit: 50 },
  'board:rows': { devices: [{ run, resourceId: 16777219 }] },
  'device:timeline': { run, resourceId: 16777219, after: '1000.7', limit: 50 },
  'audit:list': { run, before: 9, limit: 50 },
}

describe('a call that does not exist', () => {
  it.each(['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'valueOf', '', 'run:nothing', 'RUN:SHOW'])(
    '%j is refused, and nothing is reached',
    async (name) => {
      const there = bench()
      const answer = await gateWith({}, there)(name as Call, {}, signal)
      expect(failureOf(answer)).toMatchObject({ kind: 'input', code: 'bad-call' })
      expect(there.worked).toEqual([])
    },
  )
})

describe.each(names)('%s', (name) => {
  it('is reached with input that fits', async () => {
    const there = bench()
    await gateWith({}, there)(name, inputs[name], signal)
    expect(there.worked).toEqual([name])
  })

  it.each([[null], [undefined], [[]], ['text'], [5], [true], [() => undefined]])('refuses %s', async (input) => {
    const there = bench()
    const answer = await gateWith({}, there)(name, input, signal)
    expect(failureOf(answer)).toMatchObject({ kind: 'input', code: 'bad-call', parameters: { call: name } })
    expect(there.worked).toEqual([])
  })

  it('refuses a key that it does not know', async () => {
    const there = bench()
    const gate = gateWith({}, there)
    for (const input of [
      { ...inputs[name], extra: 1 },
      { ...inputs[name], [`x${'y'.repeat(100_000)}`]: 1 },
    ]) {
      const failure = failureOf(await gate(name, input, signal))
      expect(failure.code).toBe('bad-call')
      expect(JSON.stringify(failure).length).toBeLessThan(4000)
    }
    expect(there.worked).toEqual([])
  })

  it('refuses each of its values as another type', async () => {
    const there = bench()
    const gate = gateWith({}, there)
    for (const key of Object.keys(inputs[name]))
      for (const value of [{}, [[]], Number.NaN, 1e300, 'x'.repeat(name === 'app:copy' ? 1_000_001 : 20_000)])
        expect((await gate(name, { ...inputs[name], [key]: value }, signal)).ok).toBe(false)
    expect(there.worked).toEqual([])
  })
})

describe('input that means harm', () => {
  it('a key named __proto__ changes nothing', async () => {
    const input: unknown = JSON.parse(`{"run":"${run}","__proto__":{"rehearse":true}}`)
    const there = bench()
    await gateWith({}, there)('run:stop', input, signal)
    expect(there.worked).toEqual([])
    expect(Reflect.get({}, 'rehearse')).toBeUndefined()
  })

  it('any JSON for a dangerous call is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (input) => {
        const there = bench()
        const answer = await gateWith({}, there)('run:start', input, signal)
        expect(failureOf(answer).code).toBe('bad-call')
        expect(there.worked).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('a text of 10 MB is refused, and not given back', async () => {
    const failure = failureOf(await gateWith()('run:show', { run: 'a'.repeat(10_000_000) }, signal))
    expect(JSON.stringify(failure).length).toBeLessThan(4000)
  })
})

describe('work that fails', () => {
  it('with a failure: that failure crosses as it is', async () => {
    const there = bench()
    const refuse = () => Promise.reject(fail('owned', 'run-owned', { run, pid: 5, machine: 'PC-01' }))
    const answer = await gateWith({ 'run:show': refuse }, there)('run:show', { run }, signal)
    expect(failureOf(answer)).toEqual({
      kind: 'owned',
      code: 'run-owned',
      parameters: { run, pid: 5, machine: 'PC-01' },
    })
    expect(there.lines).toMatchObject([{ level: 'warn', what: 'call-failed', facts: { code: 'run-owned' } }])
  })

  it.each<[string, unknown, string]>([
    ['an error', new Error('one\ntwo'), 'Error: one'],
    ['an error without a stack', Object.assign(new Error('bare'), { stack: undefined }), 'bare'],
    ['a text', 'just so', 'just so'],
    ['nothing', undefined, 'undefined'],
  ])('with %s: it becomes data of one line, and the log knows more', async (_what, thrown, detail) => {
    const there = bench()
    const broken = async () => {
      await Promise.resolve()
      throw thrown
    }
    const answer = await gateWith({ 'run:show': broken }, there)('run:show', { run }, signal)
    expect(failureOf(answer)).toEqual({ kind: 'work', code: 'unexpected', parameters: {}, detail })
    expect(there.lines).toMatchObject([{ level: 'error', what: 'call-broke', facts: { call: 'run:show' } }])
  })

  it('before it has begun: a handler that throws at once is caught too', async () => {
    const broken = () => {
      throw new RangeError('at once')
    }
    const answer = await gateWith({ 'run:show': broken })('run:show', { run }, signal)
    expect(failureOf(answer)).toMatchObject({ code: 'unexpected', detail: 'RangeError: at once' })
  })
})

describe('what comes out', () => {
  it('has to fit: an answer of another shape is a failure, not an answer', async () => {
    const there = bench()
    const wrong = JSON.parse('{"ok":"yes","entries":1}') as Output<'audit:verify'>
    const answer = await gateWith({ 'audit:verify': () => Promise.resolve(wrong) }, there)('audit:verify', {}, signal)
    expect(failureOf(answer)).toMatchObject({ kind: 'work', code: 'unexpected' })
    expect(there.lines).toMatchObject([{ level: 'error', what: 'call-broke' }])
  })

  it('is what the contract names and no more', async () => {
    const more = () => Promise.resolve({ ok: true, entries: 3, secret: 'x' })
    const answer = await gateWith({ 'audit:verify': more })('audit:verify', {}, signal)
    expect(answer).toEqual({ ok: true, value: { ok: true, entries: 3 } })
  })

  it('comes of parsed input and the signal of the caller', async () => {
    const seen: unknown[] = []
    const list: Handlers['run:list'] = (input, given) => {
      seen.push(input, given)
      return Promise.resolve({ runs: [] })
    }
    await gateWith({ 'run:list': list })('run:list', {}, signal)
    expect(seen).toEqual([{ limit: 200 }, signal])
  })
})
