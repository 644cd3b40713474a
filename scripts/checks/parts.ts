import { generated } from './generated.ts'
import { names } from './names.ts'
import { toolPart } from './part.ts'
import type { Part } from './part.ts'
import { size } from './size.ts'
import { words } from './words.ts'

const cache = 'node_modules/.cache'

/** Every part of `npm run check`, the slow ones first. */
export const parts: readonly Part[] = [
  // Without eslint's cache: it knows nothing of the types that come from other files.
  toolPart('lint', 'eslint', ['--max-warnings=0', '.']),
  // Node, the page, and scripts and journeys that run a bit of their code in the page.
  toolPart('types', 'typescript', ['-p', '.', '--pretty', 'false'], 'tsc'),
  toolPart('types page', 'typescript', ['-p', 'src/renderer', '--pretty', 'false'], 'tsc'),
  toolPart('types scripts', 'typescript', ['-p', 'scripts', '--pretty', 'false'], 'tsc'),
  toolPart('types e2e', 'typescript', ['-p', 'e2e/window', '--pretty', 'false'], 'tsc'),
  toolPart('format', 'prettier', [
    '--check',
    '--log-level=warn',
    '--cache',
    `--cache-location=${cache}/prettier.json`,
    '--cache-strategy=content',
    '.',
  ]),
  // Without knip's cache: it remembers imports that could not be resolved before their file was there.
  toolPart('dead code', 'knip', ['--no-progress', '--treat-config-hints-as-errors']),
  generated,
  size,
  words,
  names,
]
