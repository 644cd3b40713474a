import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, deploy, messagesOf, never, type TestWorld } from '../../test-world.ts'
import { iso } from '#shared/clock.ts'
import type { ClientState, FeedPage } from '#shared/site.ts'
import { hour, minute } from '../../world/world.ts'
import { failureOf } from './failure-of.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: status. */
export function statusContract(open: OpenDoor): void {
  describe('status', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 60 })
    })
    afterEach(() => {
      test.remove()
    })
    const clients = async (deploymentId: string, mark: string | null = null) =>
      (await test.site.status.clients(deploymentId, mark, never)).lines

    it('comes in pages of at most 500 lines, oldest first, each line once', async () => {
      const { deploymentId } = await deploy(test)
      test.wait(24 * 60)
      const first = await test.site.status.messages(deploymentId, null, never)
      expect(first.lines).toHaveLength(500)
      expect(first.more).toBe(true)
      const second = await test.site.status.messages(deploymentId, first.mark, never)
      expect(second.more).toBe(false)
      const all = [...first.lines, ...second.lines]
      expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).toSorted())
      expect(all.filter((one) => one.messageId === 11143)).toHaveLength(60)
      const end = await test.site.status.messages(deploymentId, second.mark, never)
      expect(end).toEqual({ lines: [], mark: second.mark, more: false })
      expect(await test.site.status.messages(deploymentId, first.mark, never)).toEqual(second)
      expect(await codeOf(test.site.status.messages(deploymentId, 'x1', never))).toBe('site-mark-unknown')
    })

    it('of a client is only the last one, and comes again when it changes', async () => {
      const { deploymentId } = await deploy(test)
      test.wait(5)
      const early = await test.site.status.clients(deploymentId, null, never)
      expect(new Set(early.lines.map((one) => one.state))).toEqual(new Set(['policy-received']))
      expect(early.lines.length).toBeLessThan(20)
      test.wait(24 * 60)
      const later = await clients(deploymentId, early.mark)
      expect(later).toHaveLength(60)
      expect(new Set(later.map((one) => one.state))).toEqual(new Set(['succeeded']))
      expect(await clients(deploymentId)).toHaveLength(60)
    })

    it('arrives within an hour, or within two minutes of a nudge', async () => {
      const { deploymentId, collectionId } = await deploy(test)
      await test.site.status.nudge(collectionId, never)
      test.wait(2)
      expect(await clients(deploymentId)).toHaveLength(60)
      expect(await codeOf(test.site.status.nudge('PRA0FFFF', never))).toBe('site-object-missing')
    })

    it('reaches nobody before the deployment is available', async () => {
      const from = test.world.clock.now() + 12 * hour
      const { deploymentId } = await deploy(test, {
        request: { availableFrom: iso(from), expires: iso(from + 48 * hour) },
      })
      test.wait((from - test.world.clock.now()) / minute - 1)
      expect(await clients(deploymentId)).toEqual([])
      test.wait(62)
      expect(await clients(deploymentId)).toHaveLength(60)
    })

    it('reaches a device that is off only once it is on', async () => {
      const off = 16777230
      test.world.db.run('UPDATE device SET onlineFrom = ? WHERE resourceId = ?', test.world.start + 20 * hour, off)
      const { deploymentId, collectionId } = await deploy(test)
      await test.site.status.nudge(collectionId, never)
      test.wait(180)
      expect((await clients(deploymentId)).map((one) => one.resourceId)).not.toContain(off)
      test.wait(24 * 60)
      const message = (await messagesOf(test, deploymentId)).find((one) => one.resourceId === off)
      expect(Date.parse(message?.at ?? '')).toBeGreaterThan(test.world.start + 20 * hour)
    })

    it('is counted by what each member of the collection reported last', async () => {
      const { deploymentId } = await deploy(test)
      const summary = () => test.site.status.summary(deploymentId, never)
      const none = { targeted: 60, success: 0, inProgress: 0, errors: 0, unknown: 60, other: 0 }
      expect(await summary()).toEqual({ ...none, countedAt: iso(test.world.clock.now()) })
      test.wait(24 * 60)
      expect(await summary()).toMatchObject({ ...none, success: 60, unknown: 0 })
      expect(await test.site.status.summary('PRA2FFFF', never)).toBeNull()
      expect(await test.site.status.summary("' OR 1=1", never)).toBeNull()
    })
  })

  describe('feeds of status', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open()
    })
    afterEach(() => {
      test.remove()
    })
    const deployment = 'PRA20001'
    /** One line of each of these devices, `later` milliseconds after the world began. */
    const say = (later: number, ...resourceIds: readonly number[]) => {
      for (const id of resourceIds)
        test.world.db.run(
          `INSERT INTO message (deploymentId, resourceId, at, messageId, step, groupName, action, exitCode, text)
           VALUES (?, ?, ?, 11134, 3, 'Group', 'Action', 2147942402, 'Text')`,
          deployment,
          id,
          test.world.start + later,
        )
    }
    const report = (later: number, state: ClientState['state'], ...resourceIds: readonly number[]) => {
      for (const id of resourceIds)
        test.world.db.run(
          'INSERT OR REPLACE INTO clientState (deploymentId, resourceId, at, state) VALUES (?, ?, ?, ?)',
          deployment,
          id,
          test.world.start + later,
          state,
        )
    }
    const many = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
    const messages = (mark: string | null) => test.site.status.messages(deployment, mark, never)
    const clients = (mark: string | null) => test.site.status.clients(deployment, mark, never)
    const devices = (page: FeedPage<{ readonly resourceId: number }>) => page.lines.map((one) => one.resourceId)
    /** Everything after a mark. */
    async function rest<T>(read: (mark: string | null) => Promise<FeedPage<T>>, from: string | null) {
      const lines: T[] = []
      for (let mark = from; ;) {
        const page = await read(mark)
        lines.push(...page.lines)
        mark = page.mark
        if (!page.more) return { lines, mark }
      }
    }

    it('are empty where there is nothing, and take no mark of anything else', async () => {
      for (const id of [deployment, 'PRA2FFFF', "' OR 1=1"]) {
        for (const feed of ['messages', 'clients'] as const) {
          const page = await test.site.status[feed](id, null, never)
          expect(page).toMatchObject({ lines: [], more: false })
          expect(await test.site.status[feed](id, page.mark, never)).toEqual(page)
          for (const mark of [
            '',
            ' ',
            'x1',
            'r-1',
            'r1;',
            'm1|0|0|0|AAA',
            'm1|0|0|0|\n',
            "c1|0|' OR 1=1",
            'c1|1|x:AAAA,',
          ])
            expect(await failureOf(test.site.status[feed](id, mark, never))).toEqual({
              code: 'site-mark-unknown',
              mark,
            })
        }
      }
    })

    it('tell a line as it is, with the exit code as the site holds it', async () => {
      say(1_234, 16_777_219)
      expect((await messages(null)).lines).toEqual([
        {
          resourceId: 16_777_219,
          at: iso(test.world.start + 1_234),
          messageId: 11_134,
          step: 3,
          group: 'Group',
          action: 'Action',
          exitCode: 2_147_942_402,
          text: 'Text',
        },
      ])
    })

    it('lose and repeat none of many lines that share an instant', async () => {
      say(0, ...many(1, 701))
      const first = await messages(null)
      expect([first.lines.length, first.more]).toEqual([500, true])
      const second = await messages(first.mark)
      expect([second.lines.length, second.more]).toEqual([200, false])
      expect(new Set([...devices(first), ...devices(second)])).toEqual(new Set(many(1, 701)))
      expect(await messages(second.mark)).toEqual({ lines: [], mark: second.mark, more: false })
      say(0, 1000)
      const third = await messages(second.mark)
      expect(devices(third)).toEqual([1000])
      say(60_000, 1001)
      expect(devices(await messages(third.mark))).toEqual([1001])
    })

    it('lose and repeat none of many lines that come before the newest one', async () => {
      say(8 * hour, ...many(1, 11))
      const before = await rest(messages, null)
      say(8 * hour - minute, ...many(100, 700))
      const after = await rest(messages, before.mark)
      expect(after.lines.map((one) => one.resourceId).toSorted((a, b) => a - b)).toEqual(many(100, 700))
      expect(await rest(messages, after.mark)).toEqual({ lines: [], mark: after.mark })
    })

    it('give a line that comes late with an old date, then nothing more', async () => {
      say(8 * hour, ...many(0, 10))
      const before = await rest(messages, null)
      expect(before.lines).toHaveLength(10)
      say(minute, 77)
      const after = await rest(messages, before.mark)
      expect(after.lines.map((one) => one.resourceId)).toContain(77)
      expect(await rest(messages, after.mark)).toEqual({ lines: [], mark: after.mark })
      say(9 * hour, 78)
      expect(devices(await messages(after.mark))).toEqual([78])
    })

    it('tell each state of a client once, whatever its clock says', async () => {
      report(hour, 'running', ...many(1, 701))
      const first = await clients(null)
      expect([first.lines.length, first.more]).toEqual([500, true])
      const all = await rest(clients, first.mark)
      expect(all.lines).toHaveLength(200)
      expect(await rest(clients, all.mark)).toEqual({ lines: [], mark: all.mark })
      report(minute, 'succeeded', 20)
      report(9 * hour, 'failed', 600)
      report(hour, 'waiting', 20_000_000)
      report(hour, 'policy-received', 30_000_000)
      const changed = await rest(clients, all.mark)
      expect(new Set(changed.lines)).toEqual(
        new Set([
          { resourceId: 20, at: iso(test.world.start + minute), state: 'succeeded' },
          { resourceId: 600, at: iso(test.world.start + 9 * hour), state: 'failed' },
          { resourceId: 20_000_000, at: iso(test.world.start + hour), state: 'waiting' },
          { resourceId: 30_000_000, at: iso(test.world.start + hour), state: 'policy-received' },
        ]),
      )
    })
  })
}
