import { useEffect, useState } from 'react'
import type { Confirmation } from '#shared/contract/run.ts'
import type { Failure } from '#shared/failure.ts'
import { useAct, type Act } from '../ui/use-act.ts'
import { ask, askAgain, queries, useAsk, type Asked } from '../ui/use-ask.ts'

/** Milliseconds after which the world is compared again while somebody looks at the differences. */
const again = 20_000

export interface Gate {
  readonly asked: Asked<'run:differences'>
  /** The number that was typed for what is shown now. */
  readonly typed: string
  readonly type: (text: string) => void
  /** Something else has changed since the dialog opened, or since it was typed. */
  readonly isNew: boolean
  readonly accept: Act<[Confirmation]>
  readonly goOn: Act<[]>
  readonly failure: Failure | null
}

interface Typed {
  readonly hash: string
  readonly text: string
}

/** What a waiting run waits for, compared anew when it is opened; a typed number counts for what was shown with it. */
export function useGate(run: string, onDone: () => void): Gate {
  const asked = useAsk('run:differences', { run }, { every: again })
  const hash = asked.data?.reviewHash ?? ''
  const [typed, setTyped] = useState<Typed>({ hash: '', text: '' })
  const [first, setFirst] = useState('')
  if (first === '' && hash !== '') setFirst(hash)
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ['run:differences', { run }] })
    },
    [run],
  )
  const done = async (): Promise<void> => {
    await Promise.all([askAgain('run:glance'), askAgain('run:active')])
    onDone()
  }
  const accept = useAct(async (signal, { reviewHash, devices }: Confirmation) => {
    const asking = { run, reviewed: reviewHash, confirm: devices.length, answer: 'when-begun' } as const
    try {
      await ask('run:confirm', asking, signal)
    } catch (error) {
      // What was confirmed may no longer be what is there: it is shown as it is now.
      await asked.refetch()
      throw error
    }
    await done()
  })
  const goOn = useAct(async (signal) => {
    await ask('run:resume', { run, answer: 'when-begun' }, signal)
    await done()
  })
  return {
    asked,
    typed: typed.hash === hash ? typed.text : '',
    type: (text) => {
      setTyped({ hash, text })
      setFirst(hash)
    },
    isNew: first !== '' && hash !== first,
    accept,
    goOn,
    failure: accept.failure ?? goOn.failure,
  }
}
