import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isTemporary } from './temporary.ts'
import { fileName, never, testShare } from './test-share.ts'

const script = fileURLToPath(new URL('./testing/write-again.ts', import.meta.url))
const [one, other] = ['0123456789', 'abcdefghij']
const wholeOne = one.repeat(100_000)
const wholeOther = other.repeat(100_000)

const writer = (folder: string, death = '') =>
  spawn(process.execPath, [script, folder, one, other, death], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Lets another process write one file, and kills it some milliseconds later in the middle of whatever it does. */
async function killLater(folder: string, milliseconds: number): Promise<void> {
  const child = writer(folder)
  const exit = once(child, 'exit')
  await once(child.stdout, 'data')
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await exit
}

describe('a writer that is killed', () => {
  const found = async ({ share }: ReturnType<typeof testShare>) => {
    const { bytes, others } = await share.read('Room', never)
    expect(others).toEqual([])
    return new TextDecoder().decode(bytes ?? new Uint8Array())
  }

  it.each([
    ['half-written', wholeOne, 2],
    ['before-rename', wholeOne, 2],
    ['after-rename', wholeOther, 1],
  ])('%s: leaves a whole file, and the next writer tidies up', async (death, whole, names) => {
    const test = testShare()
    await once(writer(test.folder, death), 'exit')
    expect((await found(test)) === whole).toBe(true)
    expect(readdirSync(test.inside())).toHaveLength(names)
    await test.share.write('Room', new TextEncoder().encode('{}'), never)
    expect([readdirSync(test.folder), readdirSync(test.inside())]).toEqual([['Room'], [fileName]])
  })

  it('leaves a whole file whenever that happens', async () => {
    const test = testShare()
    for (const milliseconds of [0, 1, 2, 3, 4, 5, 7, 9, 12, 15]) {
      await killLater(test.folder, milliseconds)
      const text = await found(test)
      expect(text === wholeOne || text === wholeOther).toBe(true)
      expect(readdirSync(test.inside()).filter((name) => name !== fileName && !isTemporary(name))).toEqual([])
    }
  }, 30_000)
})
