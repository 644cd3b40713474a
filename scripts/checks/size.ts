import { isTest } from '../lint/places.ts'
import { readSource, sourceFiles } from '../tools/source-files.ts'
import type { Part, Verdict } from './part.ts'

/** Lines, without tests (design, "How the code looks"). */
const limits = { median: 90, ninetieth: 250, longest: 400 } as const

export interface Sized {
  readonly path: string
  readonly lines: number
}

/** The smallest value that at least `share` of the values do not exceed; `values` ascending. */
const percentile = (values: readonly number[], share: number): number =>
  values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0

/** Judges the sizes of files. */
export function judgeSizes(files: readonly Sized[]): Verdict {
  const ordered = files.toSorted((a, b) => b.lines - a.lines || a.path.localeCompare(b.path))
  const lines = ordered.map((file) => file.lines).reverse()
  const [median, ninetieth, longest] = [percentile(lines, 0.5), percentile(lines, 0.9), lines.at(-1) ?? 0]
  const ok = median <= limits.median && ninetieth <= limits.ninetieth && longest <= limits.longest
  return {
    ok,
    summary: `${files.length} files, lines: median ${median} of ${limits.median}, 90 % ${ninetieth} of ${limits.ninetieth}, longest ${longest} of ${limits.longest}`,
    output: ordered
      .slice(0, 10)
      .map((file) => `${String(file.lines).padStart(5)}  ${file.path}`)
      .join('\n'),
  }
}

const measure = (path: string): Sized => ({ path, lines: readSource(path).split('\n').length - 1 })

export const size: Part = {
  name: 'size',
  run: () =>
    Promise.resolve(
      judgeSizes(
        sourceFiles('src')
          .filter((path) => !isTest(path))
          .map(measure),
      ),
    ),
}
