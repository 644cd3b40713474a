import { createPowerShellHost } from '#main/powershell/host.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { z } from 'zod'

/**
 * A program with a host, for what only a whole process shows: that it dies of no promise, and that its end is noticed.
 * Arguments: what to do, the engine, the module's manifest. It prints the engine's process id, then what became of it.
 */
const [what, executable = '', module = ''] = process.argv.slice(2)
const nothing = (): void => undefined
const host = createPowerShellHost({
  executable,
  module,
  wall: wallClock,
  random: systemRandom,
  log: { info: nothing, warn: nothing, error: nothing },
  times: { grace: 100 },
})
const never = new AbortController().signal
const print = (text: unknown): void => void process.stdout.write(`${String(text)}\n`)
const given = new AbortController()
const call = (operation: string, input = {}): Promise<readonly unknown[]> =>
  host.invoke(
    {
      operation,
      input,
      item: z.unknown(),
      onEvent(event) {
        print(event.text)
        if (what === 'killed') given.abort(new Error('given up'))
      },
    },
    given.signal,
  )
const failed = (error: unknown): void => {
  print(error instanceof Error ? error.message : error)
}

const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
  idle: async () => print((await host.facts(never)).pid),
  working: () => call('wait', { Deaf: true }),
  missing: () => host.facts(never),
  ends: () => call('end', { Process: true }),
  killed: () => call('wait', { Deaf: true }),
  async stopped() {
    await host.facts(never)
    const work = call('wait', { Deaf: true })
    work.catch(nothing)
    await host.stop()
    await work
  },
  async large() {
    const items = await call('huge')
    print(items.length)
    print(process.resourceUsage().maxRSS)
  },
}
await deeds[what ?? '']?.().catch(failed)
if (what !== 'idle') {
  await host.stop()
  // Promises that nobody caught end the process by then.
  setTimeout(() => {
    print('fine')
  }, 50)
}
