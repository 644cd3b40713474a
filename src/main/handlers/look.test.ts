import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Parsed } from '#shared/contract/calls.ts'
import { emptyDraft, type Draft } from '#shared/draft/draft.ts'
import { placesIn } from '#main/places.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { worldSettings } from '#main/practice/world/open.ts'
import { failureOf, forever } from '#main/runs/test-bench.ts'
import { putConnection } from '#main/store/connections.ts'
import { insertDraft } from '#main/store/drafts.ts'
import type { Writer } from '#main/store/handles.ts'
import { insertRun } from '#main/store/runs.ts'
import { someRun } from '#main/store/test-store.ts'
import { testServices } from '#main/test-services.ts'
import { connectionHandlers } from './connection.ts'
import { lookHandlers } from './look.ts'

const id = 'd'.repeat(26)

/** What stands behind the calls, on a home of its own with one draft. */
async function open(front: 'browser' | 'terminal' = 'browser', more: Partial<Draft> = {}) {
  const services = testServices(front)
  const store = await services.store()
  const { reader } = store
  const write = (work: (writer: Writer) => void) => store.write(work, forever)
  const draft = {
    ...emptyDraft('Room 12', 'practice'),
    profile: { id: exampleProfileId, name: 'Room laptops' },
    ...more,
  }
  await write((writer) => {
    insertDraft(writer, { id, template: false, draft })
  })
  const practice = placesIn(services.home).practice
  const world = () => worldSettings(path.join(practice, 'world.db'))
  return { ...connectionHandlers(services), ...lookHandlers(services), services, write, reader, practice, world }
}

const restart = (there: Awaited<ReturnType<typeof open>>, wishes: Partial<Parsed<'practice:restart'>> = {}) =>
  there['practice:restart']({ faults: [], ...wishes }, forever)

it('a window makes the practice world when it is first used; the command line says that there is none', async () => {
  const there = await open()
  expect(there.world()).toBeNull()
  expect(await there['connection:check']({ id: 'practice', part: 'site' }, forever)).toMatchObject({ state: 'ok' })
  expect(there.world()).toMatchObject({ seed: 1, devices: 12, faults: [] })
  const terminal = await open('terminal')
  const asked = terminal['connection:check']({ id: 'practice', part: 'site' }, forever)
  expect(await failureOf(asked)).toMatchObject({ code: 'world-missing' })
  expect(terminal.world()).toBeNull()
})

it('a connection that could not be opened is tried again by the next call', async () => {
  const there = await open()
  const file = path.join(there.practice, 'world.db')
  await there['practice:devices']({}, forever)
  await there.services.renew('practice', () => {
    for (const name of readdirSync(there.practice))
      if (name.startsWith('world')) rmSync(path.join(there.practice, name))
    writeFileSync(file, 'no world')
    return Promise.resolve()
  })
  const check = () => there['connection:check']({ id: 'practice', part: 'site' }, forever)
  expect(await failureOf(check())).toMatchObject({ code: 'practice-world-unreadable' })
  rmSync(file)
  expect(await check()).toMatchObject({ state: 'ok' })
})

it('looks are taken with the draft as it is stored', async () => {
  const there = await open()
  const preview = await there['configuration-file:preview']({ id }, forever)
  expect(preview).toMatchObject({ onShare: null, findings: [] })
  expect(await there['package:look']({ id }, forever)).toMatchObject({ folder: preview.unc, existing: null })
  expect((await there['sequence:look']({ id }, forever)).steps[0]?.guard).toBe(true)
  expect((await there['distribution:look']({ id }, forever)).points).toHaveLength(2)
  expect(await there['share:test']({ id }, forever)).toMatchObject({ sameplace: 'proved' })
  expect((await there['images:list']({ connection: 'practice' }, forever)).osImages).toHaveLength(2)
  expect(await failureOf(there['share:test']({ id: 'e'.repeat(26) }, forever))).toMatchObject({
    code: 'draft-not-found',
  })
})

it('a share of the draft takes the place of the connection\u2019s', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'share-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const there = await open('browser', { share: { folder, unc: folder } })
  expect(await there['share:test']({ id }, forever)).toMatchObject({ folder, unc: folder, sameplace: 'proved' })
  const nowhere = await open('browser', { share: { folder: 'relative', unc: folder } })
  expect(await failureOf(nowhere['share:test']({ id }, forever))).toMatchObject({ code: 'share-not-whole-path' })
})

it('readiness of practice stands in nobody\u2019s way', async () => {
  const there = await open()
  const { checks } = await there['readiness:check']({ id: 'practice' }, forever)
  expect(checks.filter((one) => one.state !== 'ok')).toEqual([])
})

it('a production connection can be chosen, but is not ready and has no practice devices', async () => {
  const there = await open()
  expect(await there['practice:devices']({}, forever)).toMatchObject({ serials: expect.any(Array) as unknown })
  await there.write((writer) => {
    putConnection(writer, { id: 'north', name: 'North', kind: 'production', settings: {} })
  })
  await there['connection:choose']({ id: 'north' }, forever)
  expect((await there['connection:list']({}, forever)).chosen).toBe('north')
  expect(await failureOf(there['practice:devices']({}, forever))).toMatchObject({ code: 'not-practice' })
  const asked = there['connection:check']({ id: 'north', part: 'tenant' }, forever)
  expect(await failureOf(asked)).toMatchObject({ code: 'connection-not-ready' })
})

it('practice begins anew with faults: the world and the share are new, the store stays', async () => {
  const there = await open()
  const { serials } = await there['practice:devices']({}, forever)
  expect(serials).toHaveLength(12)
  writeFileSync(path.join(there.practice, 'share', 'left'), '')
  await restart(there, { faults: ['share-full'], devices: 5, speed: 500 })
  expect(there.world()).toMatchObject({ seed: 1, devices: 5, speed: 500, faults: ['share-full'] })
  expect(readdirSync(path.join(there.practice, 'share'))).toEqual([])
  expect((await there['practice:devices']({}, forever)).serials).toEqual(serials.slice(0, 5))
  const { site } = (await there.services.connect({ connection: 'practice' })).ports
  const last = await site.devices.find([{ serial: serials[11] ?? '' }], forever)
  expect(last.flatMap((one) => one.records)).toEqual([])
  await restart(there)
  expect(there.world()).toMatchObject({ devices: 5, speed: 500, faults: [] })
  expect(await there['share:test']({ id }, forever)).toMatchObject({ sameplace: 'proved' })
})

it('practice does not begin anew under a run that has not ended', async () => {
  const there = await open()
  await there['practice:devices']({}, forever)
  await there.write((writer) => {
    insertRun(writer, someRun('r'.repeat(26), { plan: { connection: 'practice' }, batch: 'Room 9' }))
  })
  expect(await failureOf(restart(there, { faults: ['dp-slow'] }))).toMatchObject({
    kind: 'blocked',
    code: 'practice-busy',
    parameters: { batches: ['Room 9'] },
  })
  expect(there.world()?.faults).toEqual([])
})

it('a fault that nobody knows leaves the world as it was', async () => {
  const there = await open()
  await there['practice:devices']({}, forever)
  writeFileSync(path.join(there.practice, 'share', 'mine'), '')
  expect(await failureOf(restart(there, { faults: ['dragons'] }))).toMatchObject({ code: 'fault-unknown' })
  expect(there.world()).toMatchObject({ devices: 12 })
  expect(existsSync(path.join(there.practice, 'share', 'mine'))).toBe(true)
  expect((await there['practice:devices']({}, forever)).serials).toHaveLength(12)
})

it('practice can begin anew before it has begun', async () => {
  const there = await open()
  await restart(there, { devices: 3 })
  expect((await there['practice:devices']({}, forever)).serials).toHaveLength(3)
})
