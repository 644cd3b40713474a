import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, deploy, messagesOf, never, type TestWorld } from '../../test-world.ts'
import { iso } from '#shared/clock.ts'
import { hour, minute } from '../../world/world.ts'
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

    it('says who may ask', async () => {
      expect(await test.site.about.facts(never)).toMatchObject({ siteCode: 'PRA', account: 'PRACTICE\\technician' })
    })
  })
}
