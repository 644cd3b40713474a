import { describe, expect, it } from 'vitest'
import type { Output } from '#shared/contract/calls.ts'
import { failure } from '#shared/failure.ts'
import { block, warn } from '#shared/finding.ts'
import { readinessTopics } from '#shared/plan/readiness.ts'
import { readinessTexts } from '#shared/texts/window.ts'
import { blocksIn, groupChecks } from './rows.ts'

type Check = Output<'readiness:check'>['checks'][number]

const check = (more: Partial<Check>): Check => ({
  id: more.topic ?? 'console',
  topic: 'console',
  state: 'ok',
  source: 'workstation',
  ...more,
})
const silent = failure('outside', 'share-unreachable', { folder: 'S:', reason: 'ENOENT' })

describe('readiness in groups', () => {
  it('begins with what blocks, and leaves out groups that hold nothing', () => {
    const groups = groupChecks([
      check({ topic: 'powershell' }),
      check({
        topic: 'share-access',
        state: 'warn',
        finding: warn('share-writable-by-everyone', 'share', { folder: 'S:' }),
      }),
      check({ topic: 'point-there', state: 'block', finding: block('no-point', 'distribution') }),
    ])
    expect(groups.map((one) => [one.state, one.count])).toEqual([
      ['block', 1],
      ['warn', 1],
      ['ok', 1],
    ])
    expect(groups[0]?.rows[0]?.remedy).not.toBe('')
  })

  it('tells a missing answer once, and counts every check that it left open', () => {
    const [group] = groupChecks([
      check({ topic: 'collections', state: 'unknown', source: 'site', failure: silent }),
      check({ topic: 'devices', state: 'unknown', source: 'site', failure: silent }),
      check({ topic: 'organization', state: 'unknown', source: 'tenant', failure: silent }),
    ])
    expect(group).toMatchObject({ state: 'unknown', count: 3 })
    expect(group?.rows.map((one) => one.source)).toEqual(['site', 'tenant'])
    expect(group?.rows[0]?.text).toContain('2 checks')
    expect(group?.rows[0]?.remedy).toContain('S:')
  })

  it('tells two findings of one topic apart', () => {
    const finding = block('no-point', 'distribution')
    const [group] = groupChecks([
      check({ id: 'a:0', topic: 'point-there', state: 'block', finding }),
      check({ id: 'a:1', topic: 'point-there', state: 'block', finding }),
    ])
    expect(group?.rows).toHaveLength(2)
  })

  it('has no failure that blocks hidden behind "not known"', () => {
    const refused = { state: 'block', source: 'share', failure: silent } as const
    const checks = [check({ topic: 'share-place', ...refused }), check({ topic: 'share-access', ...refused })]
    const [group] = groupChecks(checks)
    expect(group?.rows[0]?.text).not.toContain('Not known')
    expect(group).toMatchObject({ state: 'block', count: 1 })
    expect(blocksIn(checks)).toBe(1)
    expect(blocksIn([check({})])).toBe(0)
  })

  it('has a sentence for every topic', () => {
    for (const topic of readinessTopics) expect(readinessTexts.ok(topic)).toMatch(/\.$/)
  })
})
