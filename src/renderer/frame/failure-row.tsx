import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { forgetFailure, useFailure } from '../state/failure.ts'
import { FailureBox } from '../ui/failure-box.tsx'

/** What could not be stored and has no place of its own, until it is tried again or the page is left. */
export function FailureRow() {
  const { failure, again } = useFailure()
  const [location] = useLocation()
  useEffect(() => forgetFailure, [location])
  return failure === null ? null : <FailureBox failure={failure} onAgain={again} />
}
