import { afterAll } from 'vitest'
import { consoleSite } from '#main/configmgr/console/site.ts'
import { siteEnvironment } from '#main/configmgr/console/environment.ts'
import { powerShellPlaces } from '#main/places.ts'
import { createPowerShellHost } from '#main/powershell/host.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import { startPracticeDoor, type DoorWatch, type PracticeDoor } from '#main/practice/door/server.ts'
import { testWorld, type TestWishes, type TestWorld } from '#main/practice/test-world.ts'
import type { World } from '#main/practice/world/world.ts'
import { systemRandom, wallClock } from '#main/time.ts'

export interface Opened {
  readonly door: PracticeDoor
  readonly host: PowerShellHost
}

export interface PowerShellDoor {
  /** A new world behind the PowerShell process of this test file. */
  readonly open: (wishes?: TestWishes) => Promise<TestWorld>
  /** Puts another world behind the process. */
  use(world: World): void
  /** The door and the process, once a world is open. */
  opened(): Promise<Opened>
  readonly watch: { -readonly [K in keyof DoorWatch]: DoorWatch[K] }
  readonly logged: string[]
}

export interface DoorWishes {
  /** Another module than the shipped one, where a test takes something out of it or puts something in. */
  readonly module?: string
  /** More of the process's environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/** One PowerShell process for a test file, in front of whatever world was opened last. */
export function powerShellDoor(wishes: DoorWishes = {}): PowerShellDoor {
  let current: World | null = null
  let started: Promise<Opened> | null = null
  const watch: PowerShellDoor['watch'] = {}
  const logged: string[] = []
  const note = (what: string, facts?: unknown) => {
    logged.push(`${what} ${JSON.stringify(facts)}`)
  }
  const start = async (): Promise<Opened> => {
    const world = () => {
      if (current === null) throw new TypeError('no world is open')
      return current
    }
    const door = await startPracticeDoor(world, { random: systemRandom, watch })
    const host = createPowerShellHost({
      executable: process.env['DRYDOCK_POWERSHELL'],
      module: wishes.module ?? process.env['DRYDOCK_TEST_MODULE'] ?? powerShellPlaces.module,
      environment: {
        ...door.environment,
        // Not the zone of any practice time: a time that is taken for local shows.
        TZ: 'Asia/Kolkata',
        ...siteEnvironment({ ...door.address, console: powerShellPlaces.practiceConsole }),
        ...wishes.environment,
      },
      wall: wallClock,
      random: systemRandom,
      log: { info: note, warn: note, error: note },
    })
    return { door, host }
  }
  const opened = () => (started ??= start())
  afterAll(async () => {
    if (started === null) return
    const { host, door } = await started
    await host.stop()
    await door.close()
  })
  return {
    opened,
    use(world) {
      current = world
    },
    watch,
    logged,
    async open(world) {
      const test = testWorld(world)
      current = test.world
      const { host } = await opened()
      return { ...test, site: consoleSite(host) }
    },
  }
}
