import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { newId } from '#main/ids.ts'
import type { Log } from '#main/log/port.ts'
import { cutEnvironment } from './environment.ts'
import { findExecutable } from './executable.ts'
import { keyLength } from './sealed.ts'
import { openSession, type Session } from './session.ts'

export interface EngineSettings {
  readonly executable?: string | undefined
  readonly module: string
  readonly environment?: Readonly<Record<string, string>>
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
  /** Wall milliseconds. */
  readonly startTimeout: number
}

/** A process with what belongs to it alone: the key for secrets, and the folder in which a cancel is told. */
export interface Engine {
  readonly session: Session
  readonly key: Uint8Array
  readonly folder: string
}

/** Starts PowerShell with our host script. What it needs to know goes through the environment, nothing through script text. */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  const { module, wall, random, log, startTimeout } = settings
  const executable = findExecutable(settings.executable, process.env, process.platform)
  const marker = `drydock-${newId(random)}:`
  const key = random.bytes(keyLength)
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-shell-'))
  const discard = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  const told = {
    ...settings.environment,
    DRYDOCK_HOST: path.join(path.dirname(module), 'Host.ps1'),
    DRYDOCK_MODULE: module,
    DRYDOCK_MARKER: marker,
    DRYDOCK_SEAL: Buffer.from(key).toString('base64'),
    DRYDOCK_FOLDER: folder,
    DRYDOCK_PARENT: String(process.pid),
  }
  try {
    const session = await openSession({
      executable,
      environment: cutEnvironment(process.env, told, process.platform),
      folder,
      marker,
      wall,
      startTimeout,
      onForeign: (text) => {
        log.info('powershell-output', { text: text.slice(0, 500) })
      },
    })
    void session.ended.then(discard)
    return { session, key, folder }
  } catch (error) {
    discard()
    throw error
  }
}
