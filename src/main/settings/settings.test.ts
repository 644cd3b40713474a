import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putConnection } from '#main/store/connections.ts'
import { putSetting } from '#main/store/settings.ts'
import { openStore, type OpenedStore } from '#main/store/store.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { chooseConnection, connectionById, connectionsIn, defaultConnection, deviceLimit } from './settings.ts'

let folder: string
let store: OpenedStore
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'settings-'))
  store = openStore(path.join(folder, 'drydock.db'), { wall: wallClock, random: systemRandom })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('works on the practice connection until another one is chosen', () => {
  expect(defaultConnection(store.reader)).toEqual({ id: 'practice', kind: 'practice' })
  putConnection(store.writer, { id: 'north', name: 'North', kind: 'production', settings: {} })
  putSetting(store.writer, 'default-connection', 'north')
  expect(defaultConnection(store.reader)).toEqual({ id: 'north', kind: 'production' })
})

it('lists the practice connection before all others, and which one is chosen', () => {
  const practice = { id: 'practice', name: 'Practice', kind: 'practice' }
  expect(connectionsIn(store.reader)).toEqual({ connections: [practice], chosen: 'practice' })
  putConnection(store.writer, { id: 'north', name: 'North', kind: 'production', settings: { secret: 'x' } })
  chooseConnection(store.writer, 'north')
  expect(connectionsIn(store.reader)).toEqual({
    connections: [practice, { id: 'north', name: 'North', kind: 'production' }],
    chosen: 'north',
  })
  chooseConnection(store.writer, 'practice')
  expect(defaultConnection(store.reader).id).toBe('practice')
})

it('chooses no connection that is not there', () => {
  expect(() => {
    chooseConnection(store.writer, 'south')
  }).toThrow(/connection-not-found/)
  expect(connectionsIn(store.reader).chosen).toBe('practice')
})

it('refuses a connection that is not there, by its name', () => {
  expect(() => connectionById(store.reader, 'south')).toThrow(/connection-not-found/)
})

it('has no limit for devices unless one is set', () => {
  expect(deviceLimit(store.reader)).toBeNull()
  putSetting(store.writer, 'device-limit', 40)
  expect(deviceLimit(store.reader)).toBe(40)
})
