import { describe, expect, it } from 'vitest'
import { bench } from './test-bench.ts'

describe('a whole run', () => {
  it('ends with every device enrolled and one object of each kind', async () => {
    const t0 = performance.now()
    const there = await bench({ devices: 3 })
    const t1 = performance.now()
    const report = await there.start()
    console.log(t1 - t0, performance.now() - t1, there.hooks.called('tenant.enrolledSince'), there.hooks.calls.length)
    expect(report.outcome).toBe('done')
    expect(report.stages).toEqual({ enrolled: 3 })
    for (const kind of ['package', 'collection', 'task-sequence', 'deployment'])
      expect([kind, there.did(`create-${kind}`)]).toEqual([kind, 1])
  })
})
