import { describe, expect, it } from 'vitest'
import { calls } from '#shared/contract/calls.ts'
import { Failed, fail } from '#shared/failure.ts'
import { bench, type Bench } from '#main/runs/test-bench.ts'
import { showTimeline } from './timeline.ts'

const timeline = ({ store }: Bench, asked: { run: string; resourceId: number; after?: string; limit?: number }) =>
  calls['device:timeline'].output.parse(showTimeline(store, calls['device:timeline'].input.parse(asked), 0))

describe('the timeline of a device', () => {
  it('is newest first, in pages, whole', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start()
    const device = { run, resourceId: members[0] ?? 0 }
    const whole = timeline(there, device)
    expect(whole.device).toMatchObject({ ...device, stage: 'enrolled' })
    expect(whole.entries[0]).toMatchObject({ stage: 'enrolled', source: 'tenant-device-record' })
    const times = whole.entries.map((one) => one.at)
    expect(times).toEqual(times.toSorted().reverse())
    expect(whole.next).toBeUndefined()
    const seen = []
    for (let after: string | undefined; ;) {
      const part = timeline(there, { ...device, limit: 3, ...(after === undefined ? {} : { after }) })
      seen.push(...part.entries)
      after = part.next
      if (after === undefined) break
    }
    expect(seen).toEqual(whole.entries)
  })

  it('of a device that the run does not have is told so', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'check' })
    expect(() => timeline(there, { run, resourceId: 7 })).toThrow(Failed)
    expect(() => timeline(there, { run, resourceId: 7 })).toThrow('device-not-in-run')
  })
})

describe('times when nobody answered', () => {
  /** A run whose site is away for some polls while its devices are followed, and the tenant for others. */
  async function away(polls: { readonly site: readonly number[]; readonly tenant: readonly number[] }) {
    const there = await bench({ devices: 2 })
    const times = { site: [] as number[], tenant: [] as number[] }
    const gone = (who: 'site' | 'tenant', failed: () => Error) => {
      let poll = 0
      return () => {
        poll += 1
        if (!polls[who].includes(poll)) return
        times[who].push(Math.floor(there.world.clock.now()))
        throw failed()
      }
    }
    const site = gone('site', () => fail('outside', 'site-busy'))
    there.hooks.before('status.messages', site)
    const tenant = gone('tenant', () => fail('outside', 'tenant-unreachable', { subject: 'enrolled-devices' }))
    there.hooks.before('tenant.enrolledSince', tenant)
    const { run, members, outcome } = await there.start()
    expect(outcome).toBe('done')
    return { there, times, device: { run, resourceId: members[0] ?? 0 } }
  }

  it('are gaps from the first question in vain to the first answer, each of its own', async () => {
    const { there, times, device } = await away({ site: [2, 3, 5], tenant: [] })
    const { gaps, entries } = timeline(there, device)
    expect(gaps).toHaveLength(2)
    const [second, first] = gaps
    expect(first).toMatchObject({ who: 'site', from: new Date(times.site[0] ?? 0).toISOString() })
    expect(Date.parse(first?.to ?? '')).toBeGreaterThan(times.site[1] ?? Infinity)
    expect(Date.parse(first?.to ?? '')).toBeLessThan(times.site[2] ?? 0)
    expect(Date.parse(second?.from ?? '')).toBe(times.site[2])
    expect(entries.length).toBeGreaterThan(2)
  })

  it('end for the site where it is the tenant that does not answer', async () => {
    const { there, times, device } = await away({ site: [2], tenant: [2] })
    const { gaps } = timeline(there, device)
    expect(gaps.map((one) => one.who)).toEqual(['tenant', 'site'])
    expect(Date.parse(gaps[1]?.to ?? '')).toBe(times.tenant[0])
  })

  it('are part of the pages: all of them, and every entry, once', async () => {
    const { there, device } = await away({ site: [2, 4, 6, 8], tenant: [3] })
    const whole = timeline(there, device)
    expect(whole.gaps.length).toBeGreaterThan(2)
    for (const limit of [1, 2, 3]) {
      const [entries, gaps]: [unknown[], unknown[]] = [[], []]
      for (let after: string | undefined; ;) {
        const part = timeline(there, { ...device, limit, ...(after === undefined ? {} : { after }) })
        expect(part.entries.length + part.gaps.length).toBeLessThanOrEqual(limit)
        entries.push(...part.entries)
        gaps.push(...part.gaps)
        after = part.next
        if (after === undefined) break
      }
      expect({ entries, gaps }).toEqual({ entries: whole.entries, gaps: whole.gaps })
    }
  })

  it('are none of a device that had ended before', async () => {
    const { there, device } = await away({ site: [2], tenant: [] })
    const { since } = timeline(there, device).device
    there.store.writer.change(
      "INSERT INTO runGap (run, startedAt, who, until) VALUES (?, ?, 'site', ?)",
      device.run,
      Date.parse(since) + 1,
      Date.parse(since) + 2,
    )
    expect(timeline(there, device).gaps).toHaveLength(1)
  })

  it('a key that is none is bad input', async () => {
    const { there, device } = await away({ site: [], tenant: [] })
    expect(() => timeline(there, { ...device, after: '7' })).toThrow('page-key-unknown')
  })
})
