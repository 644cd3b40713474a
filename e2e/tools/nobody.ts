import { chmodSync, chownSync, statSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import type { Options } from './cli.ts'

/** Somebody who may not do everything: the tests' own user, or another one where the tests run as root. */
export interface Nobody {
  readonly options: Options
  /** Takes every right away from a file or a folder. */
  forbid(file: string): void
  /** Leaves only the right to read a folder. */
  forbidWriting(folder: string): void
  /** Lets this user reach and write a folder of the tests. */
  allow(folder: string): void
}

const uid = 65_534

/** null: this system knows no such user (Windows). */
export const nobody: Nobody | null = process.getuid === undefined ? null : userOf(process.getuid())

function userOf(own: number): Nobody {
  const root = own === 0
  return {
    options: root ? { uid, env: { HOME: path.join(tmpdir(), 'drydock-e2e-nobody') } } : {},
    forbid: (file) => {
      chmodSync(file, 0)
    },
    forbidWriting: (folder) => {
      chmodSync(folder, 0o555)
    },
    allow: (folder) => {
      if (root) chownSync(folder, uid, uid)
      chmodSync(folder, statSync(folder).mode | 0o700)
    },
  }
}
