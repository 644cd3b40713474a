import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { systemRandom, wallClock } from '#main/time.ts'
import { Failed, fail } from '#shared/failure.ts'
import { getSetting, putSetting } from './settings.ts'
import { noLimit, openStoreInTurn, type Store } from './store.ts'
import { startChild } from './test-children.ts'
import { openTest, storeFile } from './test-store.ts'

const never = new AbortController().signal
/** A busy machine is not a failure. */
const patience = { timeout: 30_000 }
const means = { wall: wallClock, random: systemRandom }

/** Another process that holds the file when it is told to. */
async function otherProgram(file: string) {
  const child = startChild(new URL('./testing/hold-file.ts', import.meta.url), file)
  expect(await child.line()).toBe('ready')
  const tell = async (what: 'hold' | 'free') => {
    child.say(what)
    expect(await child.line()).toBe(what)
  }
  return { hold: () => tell('hold'), free: () => tell('free') }
}

/** A store as the app opens it, with what it has told of waiting. */
async function opened(file = storeFile()) {
  openTest(file).close()
  const waits: (number | null)[] = []
  const store = await openStoreInTurn(file, { ...means, onWait: (since) => waits.push(since) }, never)
  onTestFinished(() => {
    store.close()
  })
  return { store, waits, file, other: await otherProgram(file) }
}

const put = (store: Store, value: string, more: { signal?: AbortSignal; limit?: number } = {}) =>
  store.write(
    (writer) => {
      const before = getSetting(writer, 'said', z.string()) ?? ''
      putSetting(writer, 'said', before + value)
    },
    more.signal ?? never,
    more.limit,
  )
const said = (store: Store) => getSetting(store.reader, 'said', z.string())

/** Waits, with everybody else, until the store has told that something waits. */
async function waited(waits: readonly (number | null)[]): Promise<void> {
  await expect.poll(() => waits.length, patience).toBeGreaterThan(0)
}

describe('a database that another process holds', () => {
  it('is waited for while this process goes on; everything is written once, in order, when it is free', async () => {
    const { store, waits, other } = await opened()
    await put(store, 'a')
    await other.hold()
    const writes = ['b', 'c', 'd'].map((value) => put(store, value))
    await waited(waits)
    // The other process answers through this one's event loop: nothing here is blocked.
    expect(said(store)).toBe('a')
    await other.free()
    await Promise.all(writes)
    expect(said(store)).toBe('abcd')
    await expect.poll(() => waits.at(-1), patience).toBeNull()
  })

  it('is a failure with a remedy when it stays held, with nothing written then or later', async () => {
    const { store, other } = await opened()
    await other.hold()
    const writing = put(store, 'a', { limit: 100 })
    await expect(writing).rejects.toMatchObject({ failure: { kind: 'owned', code: 'database-locked' } })
    await other.free()
    await put(store, 'b')
    expect(said(store)).toBe('b')
  })

  it('is no longer waited for when whoever asked has cancelled', async () => {
    const { store, waits, other } = await opened()
    await other.hold()
    const abort = new AbortController()
    const writing = put(store, 'a', { signal: abort.signal, limit: noLimit })
    await waited(waits)
    abort.abort(fail('cancelled', 'cancelled'))
    await expect(writing).rejects.toBeInstanceOf(Failed)
    await other.free()
    await put(store, 'b')
    expect(said(store)).toBe('b')
  })

  it('fails what waits when the store is closed', async () => {
    const { store, waits, other } = await opened()
    await other.hold()
    const writing = put(store, 'a', { limit: noLimit })
    await waited(waits)
    store.close()
    await expect(writing).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })

  it('is waited for when it is opened, and read then', async () => {
    const file = storeFile()
    const other = await otherProgram(file)
    await other.hold()
    const waits: (number | null)[] = []
    const opening = openStoreInTurn(file, { ...means, onWait: (since) => waits.push(since) }, never)
    await waited(waits)
    await other.free()
    const store = await opening
    expect(said(store)).toBeNull()
    await put(store, 'a')
    expect(said(store)).toBe('a')
    store.close()
  })

  it('never blocks this process for longer than a person notices', async () => {
    const { store } = await opened()
    expect(store.reader.query<[], { timeout: number }>('PRAGMA busy_timeout').get()).toEqual({ timeout: 50 })
  })

  it('refuses a write within a write: a part of it could be taken back with the other', async () => {
    const { store } = await opened()
    let inner: Promise<void> = Promise.resolve()
    await store.write(() => {
      inner = put(store, 'a')
    }, never)
    await expect(inner).rejects.toThrow(TypeError)
  })
})
