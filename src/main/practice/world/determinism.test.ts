import { afterEach, describe, expect, it } from 'vitest'
import { deploy, never, testWorld, type TestWorld } from '../test-world.ts'
import { dumpWorld } from './dump.ts'
import { read } from './act.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

/** Everything that happened to the devices of a world with this seed, looked at as `look` does for a day. */
async function live(seed: number, look: (test: TestWorld, deploymentId: string) => Promise<void>) {
  const test = testWorld({ devices: 6, seed })
  lives.push(test)
  const { deploymentId } = await deploy(test)
  await look(test, deploymentId)
  const messages = await test.site.status.messages(deploymentId, null, never)
  const clients = await test.site.status.clients(deploymentId, null, never)
  const { devices, history } = dumpWorld(test.file)
  return { messages, clients, devices, history }
}

const once = (test: TestWorld): Promise<void> => {
  test.wait(24 * 60)
  return Promise.resolve()
}

describe('a world', () => {
  it('does not depend on who looks how often', async () => {
    const often = async (test: TestWorld, deploymentId: string): Promise<void> => {
      const other = test.again()
      for (let minute = 0; minute < 24 * 60; minute += 1) {
        test.wait(1)
        if (minute % 3 === 0) await test.site.status.messages(deploymentId, null, never)
        if (minute % 7 === 0) read(other, () => undefined)
      }
    }
    const [rarely, frequently] = [await live(1, once), await live(1, often)]
    expect(frequently).toEqual(rarely)
    expect(rarely.devices.filter((one) => one.enrolledAt !== undefined)).toHaveLength(6)
  })

  it('depends on its seed', async () => {
    const [one, other] = [await live(1, once), await live(2, once)]
    expect(other.messages).not.toEqual(one.messages)
  })

  it('lives on while nothing runs: a dump with a clock sees it, one without only reads', async () => {
    const test = testWorld({ devices: 1 })
    lives.push(test)
    await deploy(test)
    test.wait(24 * 60)
    expect(dumpWorld(test.file).devices[0]?.enrolledAt).toBeUndefined()
    expect(dumpWorld(test.file, test.wall).devices[0]?.enrolledAt).toBeDefined()
  })
})
