import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { siteObjectKinds } from '#shared/site.ts'
import { never, type TestWorld } from '../../test-world.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: the site itself. */
export function siteContract(open: OpenDoor): void {
  describe('the site', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open()
    })
    afterEach(() => {
      test.remove()
    })

    it('says which one it is, who may ask, and through what', async () => {
      expect(await test.site.about.facts(never)).toEqual({
        siteCode: 'PRA',
        siteName: 'Practice site',
        version: '5.00.9128.1000',
        provider: 'cm1.practice.example',
        account: 'PRACTICE\\technician',
        consoleVersion: '5.2403.1171.1000',
      })
    })

    it('shows each kind of object', async () => {
      expect(await test.site.about.rights(never)).toEqual(siteObjectKinds.map((what) => ({ what, seen: true })))
    })
  })
}
