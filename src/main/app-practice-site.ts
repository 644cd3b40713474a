import type { Clock, Random } from '#shared/clock.ts'
import type { Site } from '#main/configmgr/port.ts'
import type { Workstation } from '#main/workstation/port.ts'
import { thisMachine } from '#main/workstation/this-machine.ts'
import type { Log } from '#main/log/port.ts'
import { practiceSite } from '#main/practice/site/practice-site.ts'
import type { World } from '#main/practice/world/world.ts'
import { noChildren, type Children } from '#main/runs/connection.ts'
import { powerShellPlaces } from './places.ts'

interface Opened {
  readonly site: Site
  readonly workstation: Workstation
  readonly children: Children
  close(): Promise<void>
}

interface Means {
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
}

/** The practice site through the door that belongs to its world: in this process, or the shipped scripts in PowerShell. */
export async function openPracticeSite(world: World, means: Means): Promise<Opened> {
  return world.settings.door === 'powershell'
    ? throughPowerShell(world, means)
    : {
        site: practiceSite(world),
        workstation: thisMachine,
        children: noChildren,
        close: () => Promise.resolve(),
      }
}

async function throughPowerShell(world: World, means: Means): Promise<Opened> {
  const { startPracticeDoor } = await import('#main/practice/door/server.ts')
  const { createPowerShellHost } = await import('#main/powershell/host.ts')
  const { consoleSite } = await import('#main/configmgr/console/site.ts')
  const { siteEnvironment } = await import('#main/configmgr/console/environment.ts')
  const { powerShellWorkstation } = await import('#main/workstation/powershell-workstation.ts')
  const door = await startPracticeDoor(() => world, { random: means.random })
  const listeners = new Set<(pid: number, alive: boolean) => Promise<void>>()
  let running: number | null = null
  const host = createPowerShellHost({
    ...means,
    // Practice alone may name an engine: a real connection runs Windows PowerShell and nothing else.
    executable: process.env['DRYDOCK_POWERSHELL'],
    module: powerShellPlaces.module,
    environment: {
      ...door.environment,
      ...siteEnvironment({ ...door.address, console: powerShellPlaces.practiceConsole }),
    },
    async onProcess(pid) {
      const before = running
      running = pid
      const told = pid ?? before
      if (told !== null) await Promise.all([...listeners].map((listener) => listener(told, pid !== null)))
    },
  })
  return {
    site: consoleSite(host),
    workstation: powerShellWorkstation(host),
    children: {
      now: () => host.processes(),
      listen(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    },
    async close() {
      await host.stop()
      await door.close()
    },
  }
}
