import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#main/ids.ts'
import { systemRandom } from '#main/time.ts'
import {
  checkLease,
  inLease,
  leaseLength,
  releaseLease,
  renewLease,
  takeLease,
  takeLeaseAgain,
  type Lease,
} from './lease.ts'
import type { Reader } from './handles.ts'
import { insertRun } from './runs.ts'
import { noLimit, openStore, type OpenedStore } from './store.ts'
import { holderOf } from './test-holder.ts'
import { claimant, handClock, openTest, passingClock, runA, someRun, storeFile, taken } from './test-store.ts'

interface Owner {
  readonly store: OpenedStore
  readonly who: ReturnType<typeof claimant>
  lease: Lease | null
}

interface Row {
  readonly epoch: number
  readonly owner: string | null
  readonly until: number
}

/** Under which lease something was written, and whose the run was then. */
interface Written {
  readonly as: Lease
  readonly now: Row | undefined
  readonly at: number
}

const ownerIn = (reader: Reader, run: string): Row | undefined =>
  reader.query<[string], Row>('SELECT epoch, owner, until FROM lease WHERE run = ?').get(run)

const never = new AbortController().signal
const wishes = fc.array(
  fc.oneof(
    fc.record({ what: fc.constantFrom('take', 'again', 'renew', 'write'), by: fc.constantFrom(0, 1) }),
    fc.record({ what: fc.constantFrom('hold', 'free') }),
    fc.record({
      what: fc.constant('pass'),
      milliseconds: fc.constantFrom(300, 4000, leaseLength - 1, leaseLength + 1),
    }),
  ),
  { minLength: 20, maxLength: 60 },
)

it('a run has one owner at a time, however long and often another program holds the database', async () => {
  const file = storeFile()
  openTest(file).close()
  const holder = holderOf(file)
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const run = newId(systemRandom)
      const { clock, pass } = passingClock(1_000_000)
      const open = () => openStore(file, { wall: clock, random: systemRandom, patience: 0 })
      const owners: readonly [Owner, Owner] = [
        { store: open(), who: claimant(1), lease: null },
        { store: open(), who: claimant(2), lease: null },
      ]
      const first = owners[0].store
      first.writer.change('PRAGMA synchronous = OFF')
      insertRun(first.writer, someRun(run))
      const written: Written[] = []
      const waiting: Promise<void>[] = []

      const act = async (what: string, by: 0 | 1): Promise<void> => {
        const owner = owners[by]
        const { store, who, lease } = owner
        if (what === 'take') {
          const answer = await store.write((writer) => takeLease(writer, run, who), never, noLimit)
          if ('taken' in answer) owner.lease = answer.taken
        } else if (lease !== null) {
          if (what === 'again')
            owner.lease = await store.write((writer) => takeLeaseAgain(writer, lease, who), never, noLimit)
          else if (what === 'renew')
            await store.write(
              (writer) => {
                renewLease(writer, lease)
              },
              never,
              noLimit,
            )
          else
            await store.write(
              (writer) =>
                inLease(writer, lease, (tx) => written.push({ as: lease, now: ownerIn(tx, run), at: clock.now() })),
              never,
              noLimit,
            )
        }
      }
      const holds = ({ store, lease }: Owner): boolean => {
        try {
          if (lease !== null) checkLease(store.reader, lease)
          return lease !== null
        } catch {
          return false
        }
      }
      for (const wish of all) {
        if ('by' in wish) waiting.push(act(wish.what, wish.by === 0 ? 0 : 1).catch(() => undefined))
        else if ('milliseconds' in wish) await pass(wish.milliseconds)
        else holder[wish.what === 'hold' ? 'hold' : 'free']()
        await new Promise(setImmediate)
        expect(owners.filter(holds).length).toBeLessThanOrEqual(1)
      }
      holder.free()
      for (let turn = 0; turn < 3; turn += 1) await pass(300)
      await Promise.all(waiting)
      for (const { as, now, at } of written) {
        expect(now).toMatchObject({ epoch: as.epoch, owner: as.owner })
        expect(now?.until).toBeGreaterThan(at)
      }
      for (const { store } of owners) store.close()
    }),
    { numRuns: 200 },
  )
})

it('an owner takes a run again that it has lost by time alone, and not where somebody has had it since', () => {
  const clock = handClock()
  const store = openTest(storeFile(), clock)
  const { writer } = store
  insertRun(writer, someRun(runA))
  const lost = taken(writer, runA, claimant(1))
  expect(takeLeaseAgain(writer, lost, claimant(1))).toBeNull()
  clock.set(clock.now() + leaseLength)
  const again = takeLeaseAgain(writer, lost, claimant(1))
  expect(again?.epoch).toBe(lost.epoch + 1)
  expect(() => {
    checkLease(writer, lost)
  }).toThrow('run-lease-lost')
  clock.set(clock.now() + leaseLength)
  releaseLease(writer, taken(writer, runA, claimant(2)))
  expect(again === null ? undefined : takeLeaseAgain(writer, again, claimant(1))).toBeNull()
})
