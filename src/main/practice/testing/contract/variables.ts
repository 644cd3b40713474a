import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import { failureOf, hostileName } from './hostile.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: device variables. */
export function variablesContract(open: OpenDoor): void {
  describe('device variables', () => {
    const [first, second, third] = [16777219, 16777220, 16777221] as const
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 3 })
    })
    afterEach(() => {
      test.remove()
    })

    it.each([
      ['plain', 'drydock-profile=a'],
      [hostileName, hostileName],
      ['empty', ''],
      ['blank', '  '],
      ['lines', 'one\r\ntwo\t\u0000three'],
      ['long', 'x'.repeat(4000)],
      ['other scripts', 'אבג مرحبا 漢字 🚢'],
    ])('keep their value: %j', async (name, value) => {
      await test.site.devices.setVariable([second], name, value, never)
      expect(await test.site.devices.variables([first, second, third], name.toUpperCase(), never)).toEqual([
        { resourceId: second, name, value },
      ])
      await test.site.devices.setVariable([second], name, 'another', never)
      expect(dumpWorld(test.file).variables).toEqual([{ resourceId: second, name, value: 'another' }])
    })

    it('of other names stay as they are', async () => {
      const { devices } = test.site
      await devices.setVariable([first, second], 'A', '1', never)
      await devices.setVariable([first], 'AB', '2', never)
      expect(await devices.variables([first, second], '*', never)).toEqual([])
      expect(await devices.variables([first, second], '', never)).toEqual([])
      await devices.removeVariable([first, second, third], 'a*', never)
      await devices.removeVariable([first, first, third], 'a', never)
      expect(await devices.variables([first, second], 'AB', never)).toEqual([
        { resourceId: first, name: 'AB', value: '2' },
      ])
      expect(await devices.variables([second, first, second], 'A', never)).toEqual([
        { resourceId: second, name: 'A', value: '1' },
      ])
    })

    it('have a name that the site takes', async () => {
      const { devices } = test.site
      const refused = (limit: string) => ({ code: 'site-value-refused', parameters: { field: 'name', limit } })
      expect(await failureOf(devices.setVariable([first], '', 'a', never))).toEqual(refused('1'))
      expect(await failureOf(devices.setVariable([first], 'x'.repeat(256), 'a', never))).toEqual(refused('255'))
      await devices.setVariable([first], 'x'.repeat(255), 'a', never)
      await devices.setVariable([], 'a', 'a', never)
      expect(dumpWorld(test.file).variables).toHaveLength(1)
    })

    it('are given up to the device that is missing, which is named', async () => {
      const { devices } = test.site
      const missing = { code: 'site-object-missing', parameters: { what: '7' } }
      expect(await failureOf(devices.setVariable([first, 7, second], 'a', '1', never))).toEqual(missing)
      await devices.setVariable([second], 'a', '1', never)
      expect(await failureOf(devices.removeVariable([second, 7, first], 'a', never))).toEqual(missing)
      expect(await devices.variables([first, second, 7], 'a', never)).toEqual([
        { resourceId: first, name: 'a', value: '1' },
      ])
    })

    it('are changed one device at a time: what follows a lost answer is not done', async () => {
      const lossy = await open({ devices: 3, faults: ['answer-lost'] })
      const { devices } = lossy.site
      expect(await codeOf(devices.setVariable([first, second], 'a', '1', never))).toBe('site-answer-lost')
      const holders = async () => (await devices.variables([first, second], 'a', never)).map((one) => one.resourceId)
      expect(await holders()).toEqual([first])
      await devices.setVariable([first, second], 'a', '1', never)
      expect(await codeOf(devices.removeVariable([first, second], 'a', never))).toBe('site-answer-lost')
      expect(await holders()).toEqual([second])
      lossy.remove()
    })

    it('go to 500 devices in one call', async () => {
      const many = await open({ devices: 500 })
      const ids = Array.from({ length: 500 }, (_, at) => 16777219 + at)
      await many.site.devices.setVariable(ids, 'a', '1', never)
      expect((await many.site.devices.variables(ids, 'A', never)).map((one) => one.resourceId)).toEqual(ids)
      await many.site.devices.removeVariable(ids, 'a', never)
      expect(dumpWorld(many.file).variables).toEqual([])
      expect(dumpWorld(many.file).history).toHaveLength(1000)
      many.remove()
    })
  })
}
