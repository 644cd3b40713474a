import { describe, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { appendEvent, eventsSince, lastSeq } from './events.ts'
import type { Leased } from './handles.ts'
import {
  checkLease,
  forgetChild,
  inLease,
  leaseLength,
  leaseOf,
  recordChild,
  releaseLease,
  renewLease,
  takeLease,
} from './lease.ts'
import { insertRun } from './runs.ts'
import { claimant, failureOf, handClock, openTest, runA, runB, someRun, storeFile, taken } from './test-store.ts'

const note = (tx: Leased) => appendEvent(tx, { kind: 'waiting', at: 1, data: {} })
const lost = { kind: 'owned', code: 'run-lease-lost', parameters: { run: runA } }

function open() {
  const wall = handClock()
  const file = storeFile()
  const store = openTest(file, wall)
  insertRun(store.writer, someRun(runA))
  insertRun(store.writer, someRun(runB))
  return { ...store, wall, file }
}

describe('a lease', () => {
  it('is given to the first, and not to a second while it lasts', () => {
    const { writer, reader } = open()
    expect(takeLease(writer, runA, claimant(1))).toMatchObject({ taken: { run: runA, epoch: 1, orphans: [] } })
    expect(takeLease(writer, runA, claimant(2))).toMatchObject({ ownedBy: { pid: 1, machine: 'PC-01', epoch: 1 } })
    expect(takeLease(writer, runA, claimant(1))).toHaveProperty('ownedBy')
    expect(leaseOf(reader, runA, claimant(2))).toMatchObject({ pid: 1, epoch: 1 })
    expect(leaseOf(reader, runB, claimant(2))).toBeNull()
    expect(takeLease(writer, runB, claimant(2))).toHaveProperty('taken')
  })

  it('is free at the very instant at which it runs out, with the next epoch', () => {
    const { writer, wall } = open()
    const start = wall.now()
    taken(writer, runA, claimant(1))
    wall.set(start + leaseLength - 1)
    expect(takeLease(writer, runA, claimant(2))).toHaveProperty('ownedBy')
    wall.set(start + leaseLength)
    expect(takeLease(writer, runA, claimant(2))).toMatchObject({ taken: { epoch: 2 } })
  })

  it('is taken over at once from a process of this machine that is dead, not from one of another machine', () => {
    const { writer, reader } = open()
    const dead = { isAlive: () => false }
    taken(writer, runA, claimant(1))
    expect(takeLease(writer, runA, claimant(2, { ...dead, machine: 'PC-02' }))).toHaveProperty('ownedBy')
    expect(leaseOf(reader, runA, claimant(2, dead))).toBeNull()
    expect(takeLease(writer, runA, claimant(2, dead))).toMatchObject({ taken: { epoch: 2 } })
  })

  it('asks about pid and start time, so that a pid that is used again does not count as the owner', () => {
    const { writer } = open()
    taken(writer, runA, claimant(1))
    const asked: unknown[] = []
    takeLease(writer, runA, claimant(2, { isAlive: (one) => (asked.push(one), true) }))
    expect(asked).toEqual([{ pid: 1, startedAt: 'boot/1' }])
  })

  it('lasts on when it is renewed, and can be given back', () => {
    const { writer, reader, wall } = open()
    const lease = taken(writer, runA, claimant(1))
    wall.set(wall.now() + leaseLength - 1)
    renewLease(writer, lease)
    wall.set(wall.now() + leaseLength - 1)
    expect(() => checkLease(reader, lease)).not.toThrow()
    releaseLease(writer, lease)
    expect(leaseOf(reader, runA, claimant(2))).toBeNull()
    expect(failureOf(() => checkLease(reader, lease))).toEqual(lost)
    expect(takeLease(writer, runA, claimant(2))).toMatchObject({ taken: { epoch: 2 } })
  })

  it('given back too late does not take it from the next owner', () => {
    const { writer, reader, wall } = open()
    const first = taken(writer, runA, claimant(1))
    wall.set(wall.now() + leaseLength)
    const second = taken(writer, runA, claimant(2))
    releaseLease(writer, first)
    expect(() => checkLease(reader, second)).not.toThrow()
  })

  it('keeps the children for the next owner until they are forgotten', () => {
    const { writer, wall } = open()
    const first = taken(writer, runA, claimant(1))
    recordChild(writer, first, { pid: 11, startedAt: 'boot/11' })
    recordChild(writer, first, { pid: 12, startedAt: null })
    recordChild(writer, first, { pid: 12, startedAt: 'boot/12' })
    wall.set(wall.now() + leaseLength)
    const second = taken(writer, runA, claimant(2))
    expect(second.orphans).toMatchObject([
      { pid: 11, startedAt: 'boot/11' },
      { pid: 12, startedAt: 'boot/12' },
    ])
    expect(failureOf(() => recordChild(writer, first, { pid: 13, startedAt: null }))).toEqual(lost)
    forgetChild(writer, second, { pid: 11, startedAt: 'boot/11' })
    forgetChild(writer, second, { pid: 12, startedAt: 'boot/other' })
    releaseLease(writer, second)
    expect(taken(writer, runA, claimant(3)).orphans).toMatchObject([{ pid: 12, startedAt: 'boot/12' }])
  })

  it('does not give orphans of another machine, whose pids mean nothing here', () => {
    const { writer } = open()
    const first = taken(writer, runA, claimant(1))
    recordChild(writer, first, { pid: 11, startedAt: null })
    releaseLease(writer, first)
    expect(taken(writer, runA, claimant(2, { machine: 'PC-02' })).orphans).toEqual([])
  })
})

describe('what is written under a lease', () => {
  it('is refused to a process that slept through its lease, also where nobody took it', () => {
    const { writer, reader, wall } = open()
    const lease = taken(writer, runA, claimant(1))
    inLease(writer, lease, note)
    wall.set(wall.now() + leaseLength)
    expect(failureOf(() => inLease(writer, lease, note))).toEqual(lost)
    expect(failureOf(() => renewLease(writer, lease))).toEqual(lost)
    expect(failureOf(() => checkLease(reader, lease))).toEqual(lost)
    expect(lastSeq(reader, runA)).toBe(1)
  })

  it('is refused when another process took the run meanwhile, and its own goes on', () => {
    const { writer, wall, file } = open()
    const lease = taken(writer, runA, claimant(1))
    wall.set(wall.now() + leaseLength)
    const other = openTest(file, wall)
    const next = taken(other.writer, runA, claimant(2))
    expect(failureOf(() => inLease(writer, lease, note))).toEqual(lost)
    expect(inLease(other.writer, next, note)).toBe(1)
  })

  it('is refused to an owner who only knows the epoch', () => {
    const { writer } = open()
    const lease = taken(writer, runA, claimant(1))
    expect(failureOf(() => inLease(writer, { ...lease, owner: 'x' }, note))).toEqual(lost)
    expect(failureOf(() => inLease(writer, { ...lease, epoch: 2 }, note))).toEqual(lost)
  })

  it('is all or nothing', () => {
    const { writer, reader } = open()
    const lease = taken(writer, runA, claimant(1))
    const broken = () =>
      inLease(writer, lease, (tx) => {
        note(tx)
        throw new Failed({ kind: 'cancelled', code: 'cancelled', parameters: {} })
      })
    expect(broken).toThrow('cancelled')
    expect(eventsSince(reader, runA, 0, 10)).toEqual([])
  })

  it('can be written only while the transaction lasts', () => {
    const { writer, reader } = open()
    const tx = inLease(writer, taken(writer, runA, claimant(1)), (one) => one)
    expect(() => note(tx)).toThrow(TypeError)
    expect(() => tx.change(`UPDATE run SET until = 'check'`)).toThrow(TypeError)
    expect(lastSeq(reader, runA)).toBe(0)
  })
})
