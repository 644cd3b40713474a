import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../tools/program.ts'

/** Builds the program in a process of its own, as `npm run build` does; false: it says why not. */
export const buildProgram = (): boolean =>
  spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' }).status === 0
