import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { siteEnvironment } from '#main/configmgr/console/environment.ts'
import { consoleSite } from '#main/configmgr/console/site.ts'
import { powerShellPlaces } from '#main/places.ts'
import { createPowerShellHost } from '#main/powershell/host.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import { startPracticeDoor } from '#main/practice/door/server.ts'
import { testWorld, testUnc } from '#main/practice/test-world.ts'
import { chosenDevices } from '#main/practice/world/devices.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { compare, median, type Bench } from './line.ts'
import { interleaved } from './rounds.ts'
import { benchModule } from './bench-module.ts'
import { temporaryFolder } from './temporary-folder.ts'

const signal = AbortSignal.any([])
const ignore = () => undefined
const measured = z.object({ milliseconds: z.number() })
const rounds = 30
const devices = 500
const operations = 10_000

/** The chain to a practice site through PowerShell, measured against what it can't do without. */
export const powershell: Bench = async (print) => {
  const executable = process.env['DRYDOCK_POWERSHELL']
  if (executable === undefined) {
    process.stderr.write('SKIPPED powershell: needs a PowerShell engine, named in DRYDOCK_POWERSHELL\n')
    return
  }
  using folder = temporaryFolder()
  const module = benchModule(folder.path)
  const test = testWorld({ devices })
  const seen = { cmdlets: 0 }
  const door = await startPracticeDoor(() => test.world, {
    random: systemRandom,
    watch: { before: () => (seen.cmdlets += 1) },
  })
  const hosts: PowerShellHost[] = []
  const open = (): PowerShellHost => {
    const host = createPowerShellHost({
      executable,
      module,
      environment: {
        ...door.environment,
        ...siteEnvironment({ ...door.address, console: powerShellPlaces.practiceConsole }),
      },
      wall: wallClock,
      random: systemRandom,
      log: { info: ignore, warn: ignore, error: ignore },
    })
    hosts.push(host)
    return host
  }
  try {
    const host = open()
    const site = consoleSite(host)
    const id = await site.packages.create({ name: 'Bench', path: `${testUnc}\\A`, description: '' }, signal)

    const invoke = async (operation: string, input: Record<string, string | number>): Promise<void> => {
      await host.invoke({ operation, input, item: z.unknown() }, signal)
    }
    const [chain = 0, cmdlet = 0] = await interleaved(rounds, [
      () => took(() => invoke('package-get', { Id: id })),
      async () => {
        const input = { Id: id, Times: 10 }
        const [figure] = await host.invoke({ operation: 'cmdlet-repeated', input, item: measured }, signal)
        return figure?.milliseconds ?? Number.NaN
      },
    ])
    const a = { what: 'one operation through the whole chain', milliseconds: chain }
    print(
      compare(
        'powershell',
        'milliseconds',
        { a, b: { what: 'its cmdlet in the same runspace', milliseconds: cmdlet } },
        {
          rounds,
          more: chain - cmdlet,
        },
      ),
    )

    const ids = chosenDevices(test.world).map((one) => one.resourceId)
    const filled = async (name: string, size: number) => {
      const limit = { name, comment: '', limitingCollectionId: 'SMS00001' }
      const collection = await site.collections.create(limit, signal)
      seen.cmdlets = 0
      let trips = 0
      const milliseconds = await took(async () => {
        for (let at = 0; at < ids.length; at += size) {
          trips += 1
          await site.collections.addDirectRules(collection, ids.slice(at, at + size), signal)
        }
      })
      return { milliseconds, trips, cmdlets: seen.cmdlets }
    }
    const batch = await filled('Bench in one', devices)
    const single = await filled('Bench one by one', 1)
    print(
      compare('powershell', 'milliseconds', {
        a: { what: `${devices} devices into a collection, 500 in a call`, ...batch },
        b: { what: `${devices} devices into a collection, one in a call`, ...single },
      }),
    )

    const starts = { cold: [] as number[], bare: [] as number[] }
    for (let round = 0; round < 5; round += 1) {
      const fresh = open()
      starts.cold.push(
        await took(async () => {
          await fresh.facts(signal)
        }),
      )
      await fresh.stop()
      starts.bare.push(await took(() => bareStart(executable)))
    }
    print(
      compare('powershell', 'milliseconds', {
        a: { what: 'cold start, ready for the first operation', milliseconds: median(starts.cold) },
        b: { what: 'the bare engine, -NoProfile -Command 1', milliseconds: median(starts.bare) },
      }),
    )

    const memory: number[] = []
    for (let count = 1; count <= operations; count += 1) {
      await invoke('package-get', { Id: id })
      if (count === operations / 10 || count === operations) memory.push(megabytes(host.processes()[0] ?? 0))
    }
    const [early = 0, late = 0] = memory
    print(
      compare('powershell', 'megabytes', {
        a: { what: `memory after ${operations} operations`, megabytes: late },
        b: { what: `memory after ${operations / 10} operations`, megabytes: early },
      }),
    )
  } finally {
    for (const one of hosts) await one.stop()
    await door.close()
    test.remove()
  }
}

async function took(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Resident memory of a process; its peak would hide what was given back. */
function megabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kilobytes === undefined) throw new TypeError(`the memory of ${pid} is not known`)
  return Number(kilobytes) / 1024
}

function bareStart(executable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ['-NoProfile', '-Command', '1'], { stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', () => {
      resolve()
    })
  })
}
