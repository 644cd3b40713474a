import { describe, expect, it } from 'vitest'
import { stepNames } from '#shared/contract/run.ts'
import { fail } from '#shared/failure.ts'
import { block } from '#shared/finding.ts'
import { acceptable } from '#shared/plan/difference.ts'
import { auditEntriesOf } from './test-audit.ts'
import { stepsOf } from '#main/store/steps.ts'
import { runA } from '#main/store/test-store.ts'
import { StopAsked } from './runner.ts'
import { jobBench, scripted } from './test-job.ts'

const away = () => {
  throw fail('outside', 'site-busy')
}
const broken = () => {
  throw fail('work', 'object-made-twice', { what: 'package', ids: ['a', 'b'] })
}
const leaseLost = () => {
  throw fail('owned', 'run-lease-lost', { run: runA })
}
const steps = (did: readonly string[]): readonly string[] => did.filter((one) => one !== 'keep')
const working = stepNames.filter((name) => name !== 'closing')

describe('a job that goes well', () => {
  it('takes every step once, in order, closing last, and ends done', async () => {
    const there = jobBench()
    const job = scripted({})
    expect(await there.carryOut(job)).toBe('done')
    expect(steps(job.did)).toEqual([...stepNames])
    expect(there.state()).toEqual({ phase: 'ended', outcome: 'done' })
    expect(there.kinds()).toEqual([
      ...stepNames.flatMap((name) => [`step-started ${name}`, `step-done ${name}`]),
      'finished',
    ])
    expect(there.events.map((one) => one.seq)).toEqual(there.events.map((_, at) => at + 1))
    expect(auditEntriesOf(there.store, runA)).toMatchObject([{ who: 'technician', what: 'run-finished' }])
  })

  it('stores what a step learned before the step counts as done', async () => {
    const there = jobBench()
    const kept: number[] = []
    const job = {
      ...scripted({}),
      keepFacts: () => {
        kept.push(there.kinds().filter((k) => k.startsWith('step-done')).length)
        return Promise.resolve()
      },
    }
    await there.carryOut(job)
    expect(kept).toEqual(stepNames.map((_, at) => at))
  })

  it('shows a step that had nothing to do as already done', async () => {
    const there = jobBench()
    await there.carryOut(scripted({ package: () => ({ kind: 'already-done' }) }))
    expect(stepsOf(there.store.reader, runA).find((one) => one.step === 'package')?.outcome).toBe('already-done')
  })
})

describe('the outside world failing', () => {
  it('is tried again after pauses that double', async () => {
    const there = jobBench()
    const at: number[] = []
    const job = scripted({
      package: (attempt) => {
        at.push(there.clock.now())
        return attempt < 3 ? away() : { kind: 'done' }
      },
    })
    expect(await there.carryOut(job)).toBe('done')
    expect(at.map((one) => one - (at[0] ?? 0))).toEqual([0, 300, 900])
    expect(there.kinds().filter((kind) => kind.endsWith(' package'))).toEqual([
      'step-started package',
      'step-done package',
    ])
  })

  it('is failed after so many attempts, and closed', async () => {
    const there = jobBench()
    const job = scripted({ package: away })
    expect(await there.carryOut(job)).toBe('failed')
    expect(steps(job.did)).toEqual(['check', 'configuration', 'package', 'package', 'package', 'closing'])
    expect(there.state()).toEqual({ phase: 'ended', outcome: 'failed' })
    const last = there.events.at(-1)
    expect(last).toMatchObject({ kind: 'finished', data: { outcome: 'failed', failure: { code: 'site-busy' } } })
  })

  it('keeps what was learned before each new attempt', async () => {
    const there = jobBench()
    const job = scripted({ package: (attempt) => (attempt === 1 ? away() : { kind: 'done' }) })
    await there.carryOut(job)
    expect(job.did.join(' ')).toContain('package keep package keep')
  })
})

describe('any other failure', () => {
  it.each([
    ['a failure of the work', broken, 'object-made-twice'],
    [
      'a block',
      () => {
        throw fail('blocked', 'review-blocked', { blocks: 1 })
      },
      'review-blocked',
    ],
    [
      'a mistake of ours',
      () => {
        throw new TypeError('no such thing')
      },
      'unexpected',
    ],
  ] as const)('%s is not tried again', async (_what, act, code) => {
    const there = jobBench()
    const job = scripted({ package: act })
    expect(await there.carryOut(job)).toBe('failed')
    expect(steps(job.did)).toEqual(['check', 'configuration', 'package', 'closing'])
    expect(there.events.find((one) => one.kind === 'step-failed')).toMatchObject({
      step: 'package',
      data: { outcome: 'failed', failure: { code } },
    })
  })
})

describe('a step that asks for a person or ends the job', () => {
  it('blocked ends the run, and there is nothing to close', async () => {
    const there = jobBench()
    const findings = [block('no-destination', 'distribution')]
    const job = scripted({ check: () => ({ kind: 'blocked', findings }) })
    expect(await there.carryOut(job)).toBe('blocked')
    expect(steps(job.did)).toEqual(['check'])
    expect(there.state()).toEqual({ phase: 'ended', outcome: 'blocked' })
    expect(there.events.find((one) => one.kind === 'step-failed')?.data['findings']).toEqual(findings)
  })

  it('a difference waits for a person, nothing is closed, and a resume asks again at that step', async () => {
    const there = jobBench()
    const differences = [acceptable('task-sequence', 'PRA00030', 'a', 'b')]
    const job = scripted({
      deployment: (attempt) => (attempt === 1 ? { kind: 'differs', differences } : { kind: 'done' }),
    })
    expect(await there.carryOut(job)).toBe('needs-confirmation')
    expect(there.state()).toEqual({ phase: 'waiting-confirmation', outcome: 'needs-confirmation' })
    expect(job.did).not.toContain('closing')
    expect(there.events.at(-1)).toMatchObject({ kind: 'finished', data: { differences } })
    job.did.length = 0
    expect(await there.carryOut(job)).toBe('done')
    expect(steps(job.did)).toEqual(['deployment', 'tracking', 'closing'])
  })

  it.each(['done', 'partly', 'stopped'] as const)('tracking that ends %s is closed and ends so', async (outcome) => {
    const there = jobBench()
    const job = scripted({ tracking: () => ({ kind: 'ended', outcome }) })
    expect(await there.carryOut(job)).toBe(outcome)
    expect(steps(job.did)).toEqual([...stepNames])
    expect(there.state()).toEqual({ phase: 'ended', outcome })
  })

  it.each(working)('until %s it goes, pauses, and is resumed behind it', async (until) => {
    const there = jobBench()
    const job = scripted({})
    expect(await there.carryOut(job, { until })).toBe('paused')
    expect(there.state()).toEqual({ phase: 'paused', outcome: 'paused' })
    expect(steps(job.did)).toEqual(stepNames.slice(0, stepNames.indexOf(until) + 1))
    job.did.length = 0
    expect(await there.carryOut(job)).toBe('done')
    expect(steps(job.did)).toEqual(stepNames.slice(stepNames.indexOf(until) + 1))
  })

  it.each(['done', 'partly'] as const)(
    'until tracking that ends %s it pauses, and ends so when resumed',
    async (outcome) => {
      const there = jobBench()
      const job = scripted({ tracking: () => ({ kind: 'ended', outcome }) })
      expect(await there.carryOut(job, { until: 'tracking' })).toBe('paused')
      expect(job.did).not.toContain('closing')
      job.did.length = 0
      expect(await there.carryOut(job)).toBe(outcome)
      expect(steps(job.did)).toEqual(['closing'])
    },
  )

  it('until tracking that is stopped it does not pause: what was stopped is closed', async () => {
    const there = jobBench()
    const job = scripted({ tracking: () => ({ kind: 'ended', outcome: 'stopped' }) })
    expect(await there.carryOut(job, { until: 'tracking' })).toBe('stopped')
    expect(steps(job.did)).toContain('closing')
  })
})

describe('an interrupt', () => {
  it('leaves the run as it is: nothing closed, nothing ended, and a resume goes on', async () => {
    const there = jobBench()
    const abort = new AbortController()
    const reason = new Error('interrupted')
    const job = scripted({
      package: (_attempt, signal) => {
        abort.abort(reason)
        signal.throwIfAborted()
        return { kind: 'done' }
      },
    })
    await expect(there.carryOut(job, { signal: abort.signal })).rejects.toBe(reason)
    expect(there.state()).toEqual({ phase: 'ready', outcome: null })
    expect(there.kinds().at(-1)).toBe('step-started package')
    job.did.length = 0
    expect(await there.carryOut(scripted({}, job.did))).toBe('done')
    expect(steps(job.did)).toEqual(stepNames.slice(2))
  })

  it('in a pause between attempts ends the pause', async () => {
    const there = jobBench()
    const abort = new AbortController()
    const job = scripted({ package: away })
    const patience = { attempts: 100, pause: 3_600_000 }
    const log = {
      info: () => undefined,
      error: () => undefined,
      warn: () => {
        abort.abort(new Error('interrupted'))
      },
    }
    await expect(there.carryOut(job, { signal: abort.signal, patience, log })).rejects.toThrow('interrupted')
    expect(there.state().phase).toBe('ready')
  })

  it('while closing leaves it to be closed, with the end that was decided', async () => {
    const there = jobBench()
    const abort = new AbortController()
    const job = scripted({
      tracking: () => ({ kind: 'ended', outcome: 'partly' }),
      closing: (_attempt, signal) => {
        abort.abort(new Error('interrupted'))
        signal.throwIfAborted()
        return { kind: 'done' }
      },
    })
    await expect(there.carryOut(job, { signal: abort.signal })).rejects.toThrow('interrupted')
    expect(there.state().outcome).toBeNull()
    job.did.length = 0
    expect(await there.carryOut(scripted({}, job.did))).toBe('partly')
    expect(steps(job.did)).toEqual(['closing'])
  })
})

describe('a lost lease', () => {
  it.each(['package', 'closing'] as const)('in %s ends the work without a word', async (name) => {
    const there = jobBench()
    const job = scripted({ [name]: leaseLost })
    await expect(there.carryOut(job)).rejects.toMatchObject({ failure: { code: 'run-lease-lost' } })
    expect(there.kinds().at(-1)).toBe(`step-started ${name}`)
    expect(there.state()).toEqual({ phase: 'ready', outcome: null })
  })
})

describe('a command', () => {
  it.each([
    ['stop', 'stopped'],
    ['cancel', 'cancelled'],
  ] as const)('to %s is carried out with a signal that works, then all is closed', async (kind, outcome) => {
    const there = jobBench()
    const abort = new AbortController()
    const signals: boolean[] = []
    const job = scripted({
      tracking: (_attempt, signal) => {
        abort.abort(new StopAsked(kind))
        signal.throwIfAborted()
        return { kind: 'done' }
      },
      stop: (_attempt, signal) => {
        signals.push(signal.aborted)
        return { kind: 'done' }
      },
      closing: (_attempt, signal) => {
        signals.push(signal.aborted)
        return { kind: 'done' }
      },
    })
    expect(await there.carryOut(job, { signal: abort.signal })).toBe(outcome)
    expect(steps(job.did).slice(-3)).toEqual(['tracking', 'stop', 'closing'])
    expect(signals).toEqual([false, false])
    expect(there.state()).toEqual({ phase: 'ended', outcome })
  })

  it('that came before the work began is carried out at once', async () => {
    const there = jobBench()
    const job = scripted({})
    expect(await there.carryOut(job, { signal: AbortSignal.abort(new StopAsked('stop')) })).toBe('stopped')
    expect(steps(job.did)).toEqual(['stop', 'closing'])
  })
})

describe('closing that fails', () => {
  it('leaves the run unended, and a resume closes it and does nothing else', async () => {
    const there = jobBench()
    const job = scripted({ package: broken, closing: broken })
    await expect(there.carryOut(job)).rejects.toMatchObject({ failure: { code: 'object-made-twice' } })
    expect(there.state().outcome).toBeNull()
    expect(stepsOf(there.store.reader, runA).find((one) => one.step === 'closing')?.outcome).toBe('failed')
    job.did.length = 0
    expect(await there.carryOut(scripted({}, job.did))).toBe('failed')
    expect(steps(job.did)).toEqual(['closing'])
    expect(there.events.at(-1)).toMatchObject({ data: { outcome: 'failed', failure: { code: 'object-made-twice' } } })
  })

  it('is tried again where the outside world failed', async () => {
    const there = jobBench()
    const job = scripted({ closing: (attempt) => (attempt < 3 ? away() : { kind: 'done' }) })
    expect(await there.carryOut(job)).toBe('done')
    expect(steps(job.did).filter((one) => one === 'closing')).toHaveLength(3)
  })
})
