import { afterAll, expect, it } from 'vitest'
import path from 'node:path'
import { z } from 'zod'
import { createPowerShellHost } from '#main/powershell/host.ts'
import { systemRandom, wallClock } from '#main/time.ts'
const log: string[] = []
const note = (what: string, facts?: unknown) => {
  log.push(what + JSON.stringify(facts))
}
const host = createPowerShellHost({
  executable: process.env['DRYDOCK_POWERSHELL'],
  module: path.resolve('assets/powershell/Drydock/Drydock.psd1'),
  wall: wallClock,
  random: systemRandom,
  log: { info: note, warn: note, error: note },
})
const never = new AbortController().signal
afterAll(() => host.stop())
it('echo', async () => {
  console.log(await host.facts(never))
  const item = z.object({ value: z.unknown() })
  console.log(
    await host.invoke(
      { operation: 'echo', input: { Value: ['2026-11-24T08:00:00Z', 1, { a: 'x"\'`$()\n\u0000' }] }, item },
      never,
    ),
  )
  const t = performance.now()
  for (let i = 0; i < 200; i += 1) await host.invoke({ operation: 'echo', input: { Value: 'x' }, item }, never)
  console.log((performance.now() - t) / 200, 'ms')
  console.log(log)
  await expect(host.invoke({ operation: 'nope', input: {}, item }, never)).rejects.toMatchObject({
    failure: { code: 'operation-unknown' },
  })
}, 60000)
