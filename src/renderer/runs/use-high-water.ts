import { useState } from 'react'

/** The greatest that a number has been: a bar that never goes back (ux.md 1). */
export function useHighWater(value: number): number {
  const [high, setHigh] = useState(value)
  if (value > high) setHigh(value)
  return Math.max(high, value)
}
