import { performance } from 'node:perf_hooks'
import { median } from './line.ts'

/** Milliseconds that some work takes; it is synchronous. */
export function took(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/**
 * Median milliseconds of several works over some rounds, each round all of them one after another (A B A B), so that a
 * machine that gets slower or faster meanwhile does so for each. The first round only warms up.
 */
export async function interleaved(
  rounds: number,
  works: readonly (() => number | Promise<number>)[],
): Promise<readonly number[]> {
  const figures = works.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, work] of works.entries()) {
      const milliseconds = await work()
      if (round > 0) figures[at]?.push(milliseconds)
    }
  return figures.map(median)
}
