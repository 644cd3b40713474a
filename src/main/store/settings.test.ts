import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { getConnection, listConnections, putConnection, type StoredConnection } from './connections.ts'
import { getPlan, getReview, keepReview, savePlan } from './plans.ts'
import { getSetting, putSetting, removeSetting } from './settings.ts'
import { failureOf, openTest, runA, runB } from './test-store.ts'

describe('settings', () => {
  it('keep their newest value until they are removed', () => {
    const { reader, writer } = openTest()
    expect(getSetting(reader, 'a', z.number())).toBeNull()
    putSetting(writer, 'a', 1)
    putSetting(writer, 'a', 2)
    expect(getSetting(reader, 'a', z.number())).toBe(2)
    expect(failureOf(() => getSetting(reader, 'a', z.string()))).toMatchObject({
      code: 'stored-row-unreadable',
      parameters: { what: 'setting', id: 'a' },
    })
    removeSetting(writer, 'a')
    expect(getSetting(reader, 'a', z.number())).toBeNull()
  })
})

describe('connections', () => {
  it('are listed by name and keep their kind', () => {
    const { reader, writer } = openTest()
    const practice: StoredConnection = { id: 'practice', name: 'practice', kind: 'practice', settings: {} }
    const office: StoredConnection = {
      id: 'office',
      name: 'Head office',
      kind: 'production',
      settings: { site: 'HQ1' },
    }
    putConnection(writer, practice)
    putConnection(writer, { ...office, settings: {} })
    putConnection(writer, office)
    expect(listConnections(reader)).toEqual([office, practice])
    expect(getConnection(reader, 'office')).toEqual(office)
    expect(getConnection(reader, 'none')).toBeNull()
    expect(() => putConnection(writer, { ...practice, kind: 'production' })).toThrow(TypeError)
    expect(getConnection(reader, 'practice')).toEqual(practice)
    expect(() => putConnection(writer, { ...practice, id: 'other' })).toThrow('UNIQUE')
  })
})

describe('plans and reviews', () => {
  it('are kept by id and by hash, and parsed when they are read', () => {
    const { reader, writer } = openTest()
    const plan = z.object({ batch: z.string() })
    savePlan(writer, runA, { batch: 'Room 12' })
    expect(getPlan(reader, runA, plan)).toEqual({ batch: 'Room 12' })
    expect(getPlan(reader, runB, plan)).toBeNull()
    expect(failureOf(() => getPlan(reader, runA, z.number()))).toMatchObject({ parameters: { what: 'plan', id: runA } })
    keepReview(writer, 'aa', { batch: 'Room 12' })
    keepReview(writer, 'aa', { batch: 'Room 12' })
    expect(getReview(reader, 'aa', plan)).toEqual({ batch: 'Room 12' })
    expect(getReview(reader, 'bb', plan)).toBeNull()
    expect(failureOf(() => getReview(reader, 'aa', z.number()))).toMatchObject({
      parameters: { what: 'review', id: 'aa' },
    })
  })
})
