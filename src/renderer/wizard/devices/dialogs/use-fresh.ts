import { useEffect, useRef } from 'react'
import type { Input } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import { queries, useAsk, type Asked } from '../../../ui/use-ask.ts'

/** Asks the site anew each time the dialog is opened: what it said when it was open before is no answer of today. */
export function useFresh<C extends PageCall>(call: C, input: Input<C>, when = true): Asked<C> {
  const opened = useRef([call, input] as const)
  useEffect(() => {
    const [name] = opened.current
    return () => {
      queries.removeQueries({ queryKey: [name] })
    }
  }, [])
  return useAsk(call, input, { when })
}
