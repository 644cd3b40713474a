import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { failureOf } from '#main/runs/test-bench.ts'
import { placesIn } from './places.ts'
import { testServices } from './test-services.ts'

it('a store that could not be opened is tried again by the next call', async () => {
  const services = testServices()
  const { store } = placesIn(services.home)
  mkdirSync(store)
  expect((await failureOf(services.store())).code).toBe('database-unusable')
  rmSync(store, { recursive: true })
  const opened = await services.store()
  expect(await services.store()).toBe(opened)
})

it('one connection is opened once, whatever share a plan names', async () => {
  const services = testServices()
  const folder = mkdtempSync(path.join(tmpdir(), 'share-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const own = await services.connect({ connection: 'practice' })
  const other = await services.connect({ connection: 'practice', share: { folder, unc: folder } })
  expect(other.ports.site).toBe(own.ports.site)
  expect(other.ports.tenant).toBe(own.ports.tenant)
  const signal = new AbortController().signal
  expect(await other.ports.share.prove(signal)).toMatchObject({ folder, unc: folder })
  expect((await own.ports.share.prove(signal)).folder).not.toBe(folder)
})

it('nobody opens a connection while it is made anew, and who asked meanwhile gets the new one', async () => {
  const services = testServices()
  const before = await services.connect({ connection: 'practice' })
  const seen: string[] = []
  const renewing = services.renew('practice', () => {
    seen.push('renewed')
    return Promise.resolve()
  })
  const asking = services.connect({ connection: 'practice' }).then((there) => {
    seen.push('opened')
    return there
  })
  await renewing
  expect(await asking).not.toBe(before)
  expect(seen).toEqual(['renewed', 'opened'])
  const failing = services.renew('practice', () => Promise.reject(new TypeError('mistake')))
  const after = services.connect({ connection: 'practice' })
  await expect(failing).rejects.toThrow('mistake')
  expect((await after).id).toBe('practice')
})
