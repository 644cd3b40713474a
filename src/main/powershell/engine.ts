import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { newId } from '#main/ids.ts'
import { cutEnvironment } from './environment.ts'
import { findExecutable } from './executable.ts'
import type { Notes } from './foreign.ts'
import { keyLength } from './sealed.ts'
import { openSession, type Session } from './session.ts'

export interface EngineSettings {
  readonly executable?: string | undefined
  readonly module: string
  readonly environment?: Readonly<Record<string, string>> | undefined
  readonly wall: Clock
  readonly random: Random
  readonly log: Notes
  /** Wall milliseconds. */
  readonly startTimeout: number
  readonly onProcess: (pid: number) => unknown
}

/** A process with what belongs to it alone: the key for secrets, and the folder in which a cancel is told. */
export interface Engine {
  readonly session: Session
  readonly key: Uint8Array
  readonly folder: string
}

/**
 * Starts PowerShell with our host script. What it needs to know goes through the environment, nothing through script
 * text. Fails as `openSession` does, and with powershell-missing and powershell-module-broken before anything is started.
 */
export async function openEngine(settings: EngineSettings, signal: AbortSignal): Promise<Engine> {
  const { module, random, log } = settings
  const executable = findExecutable(settings.executable, process.env, process.platform)
  const host = path.join(path.dirname(module), 'Host.ps1')
  const lacking = [module, host].find((one) => !existsSync(one))
  if (lacking !== undefined) throw fail('input', 'powershell-module-broken', lacking)
  const marker = `drydock-${newId(random)}:`
  const key = random.bytes(keyLength)
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-shell-'))
  const told = {
    ...settings.environment,
    DRYDOCK_HOST: host,
    DRYDOCK_MODULE: module,
    DRYDOCK_MARKER: marker,
    DRYDOCK_SEAL: Buffer.from(key).toString('base64'),
    DRYDOCK_FOLDER: folder,
    DRYDOCK_PARENT: String(process.pid),
  }
  const environment = cutEnvironment(process.env, told, process.platform)
  try {
    const session = await openSession({ ...settings, executable, environment, folder, marker }, signal)
    void session.ended.then(() => {
      discard(folder, log)
    })
    return { session, key, folder }
  } catch (error) {
    discard(folder, log)
    throw error
  }
}

/** Windows may hold on to the folder of a process for a moment; what is left lies among the temporary files. */
function discard(folder: string, log: Notes): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    log.warn('powershell-folder-left', { folder, reason: String(error) })
  }
}
