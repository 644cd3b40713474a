import { useEffect, useState } from 'react'
import type { Confirmation } from '#shared/contract/run.ts'
import type { Failure } from '#shared/failure.ts'
import { useAct, type Act } from '../ui/use-act.ts'
import { ask, askAgain, put, queries, useAsk, type Asked } from '../ui/use-ask.ts'

/** Milliseconds after which the world is compared again while somebody looks at the differences. */
const again = 20_000

export interface Gate {
  readonly asked: Asked<'run:differences'>
  /** The number that was typed for what is shown now. */
  readonly typed: string
  readonly type: (text: string) => void
  /** Something else has changed since the list was looked at: since the dialog opened, or something was done in it. */
  readonly isNew: boolean
  readonly accept: Act<[Confirmation]>
  /** Leaves devices out by their resource ids, and compares again. Deploys nothing. */
  readonly leaveOut: Act<[readonly number[]]>
  readonly goOn: Act<[]>
  readonly failure: Failure | null
}

interface Typed {
  readonly list: string
  readonly text: string
}

/** All that a person looks at before typing the number: not every difference changes the review hash. */
const listOf = ({ reviewHash, differences, leftOut }: Confirmation): string =>
  JSON.stringify([reviewHash, differences, leftOut])

/** What a waiting run waits for, compared anew when it is opened; a typed number counts for what was shown with it. */
export function useGate(run: string, onDone: () => void): Gate {
  const asked = useAsk('run:differences', { run }, { every: again })
  const list = asked.data === undefined ? '' : listOf(asked.data)
  const [typed, setTyped] = useState<Typed>({ list: '', text: '' })
  const [first, setFirst] = useState('')
  if (first === '' && list !== '') setFirst(list)
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ['run:differences', { run }] })
      queries.removeQueries({ queryKey: ['run:compare-steps', { run }] })
    },
    [run],
  )
  // What it is about has changed: both step lists are read again where they are shown.
  useEffect(() => {
    void askAgain('run:compare-steps', { run })
  }, [run, list])
  const done = async (): Promise<void> => {
    await Promise.all([askAgain('run:glance'), askAgain('run:active')])
    onDone()
  }
  const accept = useAct(async (signal, { reviewHash }: Confirmation) => {
    const asking = { run, reviewed: reviewHash, confirm: Number(typed.text), answer: 'when-begun' } as const
    try {
      await ask('run:confirm', asking, signal)
    } catch (error) {
      // What was confirmed may no longer be what is there: it is shown as it is now.
      await asked.refetch()
      throw error
    }
    await done()
  })
  const leaveOut = useAct(async (signal, resourceIds: readonly number[]) => {
    try {
      const left = await ask('run:leave-out', { run, resourceIds: [...resourceIds] }, signal)
      put('run:differences', { run }, left)
      setFirst(listOf(left))
    } catch (error) {
      // What was to be left out may be the reviewed one again by now.
      await asked.refetch()
      throw error
    }
  })
  const goOn = useAct(async (signal) => {
    await ask('run:resume', { run, answer: 'when-begun' }, signal)
    await done()
  })
  return {
    asked,
    typed: typed.list === list ? typed.text : '',
    type: (text) => {
      setTyped({ list, text })
      setFirst(list)
    },
    isNew: first !== '' && list !== first,
    accept,
    leaveOut,
    goOn,
    failure: accept.failure ?? leaveOut.failure ?? goOn.failure,
  }
}
