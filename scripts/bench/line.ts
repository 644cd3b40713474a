/** One side of a comparison: what was measured, and its figures. */
export type Side = Readonly<Record<string, string | number>> & { readonly what: string }

/** Two things measured in the same run. `ratio` is a's figure divided by b's; a is always ours. */
export interface Line {
  readonly bench: string
  readonly a: Side
  readonly b: Side
  readonly ratio: number
  readonly [more: string]: unknown
}

/** A measurement gives its lines as they are ready. */
export type Bench = (print: (line: Line) => void) => Promise<void>

/** The middle of some figures; of an even number the mean of the two in the middle. Throws where there is none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new TypeError('a median of nothing')
  return (low + high) / 2
}

/** Four digits say enough; whole numbers keep all of theirs. */
export const round = (figure: number): number =>
  Math.abs(figure) >= 1000 ? Math.round(figure) : Number(figure.toPrecision(4))

/** The line that compares one figure, which both sides have under the same name. */
export function compare<F extends string>(
  bench: string,
  figure: F,
  sides: { readonly a: Side & Readonly<Record<F, number>>; readonly b: Side & Readonly<Record<F, number>> },
  more: Readonly<Record<string, unknown>> = {},
): Line {
  const { a, b } = sides
  return { bench, a: rounded(a), b: rounded(b), ratio: round(a[figure] / b[figure]), ...more }
}

const rounded = ({ what, ...figures }: Side): Side => ({
  what,
  ...Object.fromEntries(
    Object.entries(figures).map(([name, one]) => [name, typeof one === 'number' ? round(one) : one]),
  ),
})
