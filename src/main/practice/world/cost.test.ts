import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { deploy, never, testWorld, type TestWorld } from '../test-world.ts'
import { iso } from '#shared/clock.ts'
import { minute } from './world.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

/** Statements of one poll of a deployment in which nothing is due. */
async function costOfPoll(devices: number): Promise<{ polls: number[]; test: TestWorld }> {
  const test = testWorld({ devices })
  lives.push(test)
  const from = test.world.clock.now() + 60 * 24 * minute
  const { deploymentId, collectionId, sequenceId } = await deploy(test, {
    request: { availableFrom: iso(from), expires: iso(from + 24 * 60 * minute) },
  })
  test.wait(120)
  await test.site.status.messages(deploymentId, null, never)
  const polls: number[] = []
  for (let poll = 0; poll < 3; poll += 1) {
    test.wait(1 / 60)
    const before = test.world.db.statements
    await test.site.status.messages(deploymentId, null, never)
    await test.site.status.clients(deploymentId, null, never)
    await test.site.deployments.get(deploymentId, never)
    await test.site.collections.get(collectionId, never)
    await test.site.taskSequences.get(sequenceId, never)
    polls.push(test.world.db.statements - before)
  }
  return { polls, test }
}

describe('a poll with nothing due', () => {
  it('costs the same for 10 and for 1,000 devices', async () => {
    const [few, many] = [await costOfPoll(10), await costOfPoll(1000)]
    expect(new Set(few.polls).size).toBe(1)
    expect(many.polls).toEqual(few.polls)
    expect(few.polls[0]).toBeLessThanOrEqual(15)
  })

  it('takes no write lock', async () => {
    const { test } = await costOfPoll(3)
    const other = new Database(test.file)
    other.exec('BEGIN IMMEDIATE')
    await expect(test.site.packages.withName('Office deployment', never)).resolves.toHaveLength(1)
    other.exec('ROLLBACK')
    other.close()
  })

  it('finds what is due, and the lines of a feed, by an index', () => {
    const test = testWorld({ devices: 1 })
    lives.push(test)
    const other = new Database(test.file)
    const plans = [
      'SELECT id FROM due WHERE at <= 1 ORDER BY at, id LIMIT 1',
      "SELECT id FROM message WHERE deploymentId = 'x' AND id > 1 ORDER BY id LIMIT 501",
      "SELECT id FROM clientState WHERE deploymentId = 'x' AND id > 1 ORDER BY id LIMIT 501",
      "SELECT resourceId FROM device WHERE serial = 'x' ORDER BY resourceId",
    ].map((sql) => other.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all())
    other.close()
    for (const plan of plans) for (const { detail } of plan) expect(detail).toMatch(/^SEARCH .* USING .*INDEX/)
  })
})
