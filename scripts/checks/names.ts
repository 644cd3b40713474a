import { sourceFiles } from '../tools/source-files.ts'
import { listPart } from './part.ts'

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|spec|config|d))?\.tsx?$/

export const names = listPart('names', () =>
  sourceFiles('src', 'scripts', 'e2e')
    .filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1)))
    .map((path) => `${path}: file names are kebab-case`),
)
