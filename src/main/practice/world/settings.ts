import type { Clock } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'

/** What belongs to a world for good (formats.md, "Command line": `plan example`). */
export interface WorldSettings {
  readonly seed: number
  /** Chosen devices; records that make trouble come on top. */
  readonly devices: number
  /** World milliseconds in one of wall time. */
  readonly speed: number
  readonly faults: readonly string[]
  readonly door: 'in-process' | 'powershell'
}

/** Ends twelve devices in well under a minute. */
export const defaultSpeed = 2000
const mostDevices = 100_000

/** Settings that a world can be made with; fails with `bad-argument`. Names of faults are looked at by their table. */
export function checkSettings(settings: WorldSettings): void {
  const { seed, devices, speed } = settings
  const wrong =
    !Number.isSafeInteger(seed) || seed < 0
      ? 'seed'
      : !Number.isSafeInteger(devices) || devices < 1 || devices > mostDevices
        ? 'devices'
        : !Number.isFinite(speed) || speed < 0.001 || speed > 1_000_000
          ? 'speed'
          : null
  if (wrong !== null) throw fail('input', 'bad-argument', { what: wrong })
}

/** When a world began, in both times. */
export interface Beginning {
  readonly start: number
  readonly wallStart: number
  readonly speed: number
}

/** World time: starts at `start` and runs `speed` times as fast as the wall; its sleeps take as much less. */
export function worldClock(world: Beginning, wall: Clock): Clock {
  return {
    now: () => Math.floor(world.start + (wall.now() - world.wallStart) * world.speed),
    sleep: (milliseconds, signal) => wall.sleep(Math.ceil(milliseconds / world.speed), signal),
  }
}
