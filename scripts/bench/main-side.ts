import type { ElectronApplication } from '@playwright/test'
import type { Call } from '#shared/contract/calls.ts'

/** Milliseconds since 1970. */
export interface MainSide {
  /** When the main process heard that a call is cancelled; 0: it did not. */
  readonly heard: number
  /** When its work on calls of one name had ended. */
  readonly ended: number
}

export interface Noting {
  /** Waits until no such call is under way; forgets what it answers. */
  take(): Promise<MainSide>
}

/** Notes from now on, in the main process, what becomes of calls of one name. */
export async function noteMainSide(electron: ElectronApplication, call: Call): Promise<Noting> {
  await electron.evaluate(({ ipcMain }, name) => {
    const now = (): number => performance.timeOrigin + performance.now()
    const noted = { heard: 0, ended: 0, open: 0 }
    Reflect.set(globalThis, 'noted', noted)
    ipcMain.on('cancel', () => (noted.heard = now()))
    // Electron's own table of what answers a call: there is no other way to stand around one of them.
    const table = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...given: unknown[]) => Promise<unknown>>
    const work = table.get(name)
    if (work === undefined) throw new Error(`nothing answers ${name}`)
    table.set(name, async (...given) => {
      noted.open += 1
      try {
        return await work(...given)
      } finally {
        noted.open -= 1
        noted.ended = now()
      }
    })
  }, call)
  return {
    take: () =>
      electron.evaluate(async () => {
        const noted = Reflect.get(globalThis, 'noted') as { heard: number; ended: number; open: number }
        while (noted.open > 0) await new Promise((resolve) => setTimeout(resolve, 1))
        const { heard, ended } = noted
        Object.assign(noted, { heard: 0, ended: 0 })
        return { heard, ended }
      }),
  }
}
