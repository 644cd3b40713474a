import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { powerShellPlaces } from '#main/places.ts'

const probe = path.resolve(import.meta.dirname, '../modules/probe')

/** The shipped module - host script, dispatcher and all - with the operations of tests in place of its own. */
export interface ProbeModule extends Disposable {
  readonly folder: string
  readonly manifest: string
}

export function probeModule(): ProbeModule {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-probe-'))
  cpSync(path.dirname(powerShellPlaces.module), folder, { recursive: true })
  cpSync(probe, folder, { recursive: true })
  return {
    folder,
    manifest: path.join(folder, path.basename(powerShellPlaces.module)),
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
