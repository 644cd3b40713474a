import { z, type ZodType } from 'zod'
import { createPowerShellHost, type HostSettings } from '#main/powershell/host.ts'
import type { OperationEvent, PowerShellHost, Wire } from '#main/powershell/port.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { atEnd } from './host-end.ts'
import { probeModule } from './host-module.ts'

export interface Noted {
  readonly what: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** A host in front of the operations of tests, with what it noted. */
export interface Probe {
  readonly host: PowerShellHost
  readonly log: readonly Noted[]
  /** All texts of one kind of note. */
  texts(what: string): readonly unknown[]
  call(operation: string, input?: { readonly [name: string]: Wire }, more?: More): Promise<readonly unknown[]>
  /** The process that answers now. */
  pid(): Promise<number>
}

export interface More {
  readonly item?: ZodType
  readonly signal?: AbortSignal
  readonly timeout?: number
  readonly onEvent?: (event: OperationEvent) => void
}

export const never = new AbortController().signal

/** Stopped when the test is through, or the file where it is made outside of a test. */
export function createProbe(settings: Partial<HostSettings> = {}): Probe {
  const module = probeModule()
  const log: Noted[] = []
  const note = (what: string, facts: Noted['facts'] = {}): void => {
    log.push({ what, facts })
  }
  const host = createPowerShellHost({
    executable: process.env['DRYDOCK_POWERSHELL'],
    module: module.manifest,
    wall: wallClock,
    random: systemRandom,
    log: { info: note, warn: note, error: note },
    ...settings,
  })
  atEnd(async () => {
    await host.stop()
    module[Symbol.dispose]()
  })
  const call: Probe['call'] = (operation, input = {}, { item, signal, ...more } = {}) =>
    host.invoke({ operation, input, item: item ?? z.unknown(), ...more }, signal ?? never)
  return {
    host,
    log,
    call,
    texts: (what) => log.filter((one) => one.what === what).map((one) => one.facts['text']),
    async pid() {
      const [answer] = await host.invoke({ operation: 'answer', input: {}, item: z.object({ pid: z.number() }) }, never)
      return answer?.pid ?? 0
    },
  }
}

/** Waits until an operation says something. */
export function firstEvent(): { readonly onEvent: (event: OperationEvent) => void; readonly text: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>()
  return {
    text: promise,
    onEvent(event) {
      if (event.kind === 'information') resolve(event.text)
    },
  }
}
