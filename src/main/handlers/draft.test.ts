import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Parsed } from '#shared/contract/calls.ts'
import { draftCalls } from '#shared/contract/draft.ts'
import { wholeDraft } from '#shared/draft/testing/examples.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { failureOf, forever } from '#main/runs/test-bench.ts'
import { runA } from '#main/store/test-store.ts'
import { testServices } from '#main/test-services.ts'
import { draftHandlers } from './draft.ts'
import { lookHandlers } from './look.ts'

type Calls = typeof draftCalls

/** The calls on a home of its own, with what goes in and comes out held to the contract. */
function open() {
  const services = testServices()
  const handlers = draftHandlers(services)
  const ask = async <C extends keyof Calls>(
    call: C,
    input: z.input<Calls[C]['input']>,
  ): Promise<z.output<Calls[C]['output']>> => {
    const work: (given: never, signal: AbortSignal) => Promise<unknown> = handlers[call]
    const answer = await work(draftCalls[call].input.parse(input) as never, forever)
    const parsed = draftCalls[call].output.parse(answer) as z.output<Calls[C]['output']>
    expect(parsed).toEqual(answer)
    return parsed
  }
  const restart = (wishes: Parsed<'practice:restart'>) => lookHandlers(services)['practice:restart'](wishes, forever)
  return Object.assign(ask, { restart })
}

const { taskSequence, distribution } = wholeDraft

describe('the calls of drafts and lines', () => {
  it('lead from a new draft to its review', async () => {
    const ask = open()
    const { id } = await ask('draft:new', { batch: ' Room 12 ' })
    expect((await ask('draft:open', { id })).draft).toMatchObject({ batch: 'Room 12', connection: 'practice' })
    const profile = { id: exampleProfileId, name: 'Room laptops' }
    await ask('draft:change', { id, change: { taskSequence, distribution, profile, pass: 'profile' } })

    const { lines } = await ask('lines:add', { id, origin: 'scan', texts: ['PC-01', 'pc-01', 'WS-INACTIVE', 'nobody'] })
    expect(lines.map((one) => one.verdict.code)).toEqual(['not-checked', 'double', 'not-checked', 'not-checked'])
    const { numbers } = await ask('lines:unchecked', { id })
    expect(numbers).toEqual([1, 3, 4])
    const checked = await ask('lines:check', { id, numbers })
    expect(checked.lines.map((one) => one.verdict.code)).toEqual(['found', 'not-current', 'unknown'])
    await ask('lines:keep', { id, number: 3, keep: true })
    await ask('lines:aside', { id, numbers: 'to-solve', aside: true })
    expect((await ask('lines:list', { id, filter: 'aside' })).lines.map((one) => one.number)).toEqual([4])
    await ask('lines:remove', { id, numbers: [4] })
    expect(await ask('lines:undo', { id })).toMatchObject({ undone: 'remove', lines: [{ number: 4, aside: true }] })

    const review = await ask('draft:review', { id })
    expect(review.devices.map((one) => one.name)).toEqual(['PC-01', 'WS-INACTIVE'])
    expect(review.reviewHash).toMatch(/^[0-9a-f]{64}$/)
    expect((await ask('draft:review', { id })).plan).toBe(review.plan)

    const copy = await ask('draft:new', { batch: 'Room 13', from: id })
    expect(copy.lines).toMatchObject({ all: 4, chosen: 2, double: 1, aside: 1 })
    const { drafts, next } = await ask('draft:list', { limit: 1 })
    expect(drafts).toMatchObject([{ id: copy.id, place: { page: 'connect', devices: 2 } }])
    expect((await ask('draft:list', { after: next })).drafts).toHaveLength(1)
    await ask('draft:remove', { id })
    expect((await failureOf(ask('draft:open', { id }))).code).toBe('draft-not-found')
    expect((await ask('draft:open', { id: copy.id })).lines.all).toBe(4)
  })

  it('find records and take the one that a person chooses', async () => {
    const ask = open()
    const { id } = await ask('draft:new', { batch: 'Room 12' })
    const { records: twins } = await ask('site:search', { text: 'WS-TWIN', connection: 'practice' })
    expect(twins.map((one) => one.name)).toEqual(['WS-TWIN', 'WS-TWIN-NEW'])
    const [old, young] = twins
    if (old === undefined || young === undefined) throw new Error('the practice world has changed')
    await ask('lines:add', { id, origin: 'search', texts: [old.serial] })
    expect((await ask('lines:check', { id, numbers: [1] })).counts).toMatchObject({ toSolve: 1, notChecked: 0 })
    expect((await ask('lines:records', { id, number: 1 })).records).toHaveLength(2)
    const chosen = await ask('lines:choose', { id, number: 1, resourceId: young.resourceId })
    expect(chosen).toMatchObject({ lines: [{ record: { name: 'WS-TWIN-NEW' } }], counts: { chosen: 1 } })
  })

  it('begin anew with the practice world', async () => {
    const ask = open()
    const { id } = await ask('draft:new', { batch: 'Room 12' })
    await ask('lines:add', { id, origin: 'scan', texts: ['PC-01', 'PC-05'] })
    expect((await ask('lines:check', { id, numbers: [1, 2] })).counts).toMatchObject({ chosen: 2 })
    await ask.restart({ faults: [], devices: 3 })
    expect((await ask('draft:open', { id })).lines).toMatchObject({ chosen: 0, notChecked: 2 })
    await ask('lines:check', { id, numbers: [1, 2] })
    expect((await ask('lines:list', { id })).lines.map((one) => one.verdict.code)).toEqual(['unknown', 'found'])
  })

  it('refuse a connection that there is not, and keep the draft', async () => {
    const ask = open()
    const { id } = await ask('draft:new', { batch: 'Room 12' })
    const failure = await failureOf(ask('draft:change', { id, change: { connection: 'office', batch: 'x' } }))
    expect(failure).toEqual({ kind: 'input', code: 'connection-not-found', parameters: { connection: 'office' } })
    expect((await ask('draft:open', { id })).draft).toMatchObject({ connection: 'practice', batch: 'Room 12' })
  })

  it('fail as data would, for a draft that there is not', async () => {
    const ask = open()
    const id = runA
    for (const work of [
      () => ask('draft:review', { id }),
      () => ask('draft:change', { id, change: { batch: 'x' } }),
      () => ask('draft:remove', { id }),
      () => ask('lines:add', { id, origin: 'typed', texts: ['PF1'] }),
      () => ask('lines:check', { id, numbers: [1] }),
      () => ask('lines:records', { id, number: 1 }),
      () => ask('lines:choose', { id, number: 1, resourceId: 1 }),
      () => ask('lines:undo', { id }),
    ])
      expect(await failureOf(work())).toEqual({ kind: 'input', code: 'draft-not-found', parameters: { id } })
  })
})
