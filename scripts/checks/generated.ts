import { differences } from '../generate/files.ts'
import type { Part } from './part.ts'

export const generated: Part = {
  name: 'generated',
  async run() {
    const found = await differences()
    return { ok: found.length === 0, output: [...found, 'Run "npm run generate".'].join('\n') }
  },
}
