import { Failed, fail } from '#shared/failure.ts'
import { isBlocked } from '#shared/finding.ts'
import { withMarker } from '#shared/markers.ts'
import { acceptable } from '#shared/plan/difference.ts'
import { compareSequences } from '#shared/task-sequence/compare.ts'
import { lintSequence } from '#shared/task-sequence/lint.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { pauseFor, sitePace } from '../poll.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { need } from './facts.ts'
import { markersOf } from './markers.ts'
import { hashOfSequence, sequenceOfPlan } from './sequence-of-plan.ts'

/** One task sequence per connection and profile, with the guard as first step; read back, compared, linted. */
export async function taskSequenceStep(context: DeployContext): Promise<StepEnd> {
  const { plan, ports, tools, facts } = context
  const marker = markersOf(context).profile
  const planned = sequenceOfPlan(plan, marker, need(facts.package, 'the package').id)
  const found = await ports.site.taskSequences.withMarker(marker, tools.signal)
  const [only, ...more] = found
  if (more.length > 0)
    throw fail('work', 'object-made-twice', { what: 'task sequence', ids: found.map((one) => one.id) })
  const id = only?.id ?? (await create(context, marker))
  await tools.made('task-sequence', marker, id, only?.name)

  const there = await ports.site.taskSequences.read(id, tools.signal)
  const hash = hashOfSequence(there)
  const same = hash === hashOfSequence(planned)
  if (!same && !isUnfinished(there, planned) && !mayRewrite(context, hash))
    return { kind: 'differs', differences: [acceptable('task-sequence', id, hashOfSequence(planned), hash)] }
  const enabled = only?.enabled ?? true
  if (!enabled && !mayEnable(context))
    return { kind: 'differs', differences: [acceptable('task-sequence-disabled', id, 'enabled', 'disabled')] }
  if (!same) await edit(context, id, planned)
  if (!enabled) await enable(context, id)
  await readBack(context, id, planned)
  return same && enabled ? alreadyDone : done
}

async function create({ plan, ports, tools }: DeployContext, marker: string): Promise<string> {
  if (!('new' in plan.taskSequence)) throw new TypeError('a plan with an existing task sequence builds none')
  const { name, description, bootImageId } = plan.taskSequence.new
  await tools.intend('task-sequence', marker, name)
  const input = { name, description: withMarker(description, marker, 512), bootImageId }
  const id = await ports.site.taskSequences.create(input, tools.signal)
  const found = await ports.site.taskSequences.withMarker(marker, tools.signal)
  if (found.length > 1)
    throw fail('work', 'object-made-twice', { what: 'task sequence', ids: found.map((one) => one.id) })
  return id
}

/** What an edit of ours leaves that was cut off: nothing, or the guard alone. Neither lets anything happen to a device. */
const isUnfinished = (there: Sequence, planned: Sequence): boolean =>
  there.steps.length === 0 || hashOfSequence(there) === hashOfSequence({ steps: planned.steps.slice(0, 1) })

/** Exactly as the review saw it, or accepted: else nothing is overwritten. */
const mayRewrite = ({ review, confirmed, facts }: DeployContext, hash: string): boolean =>
  review.existing.taskSequence?.hash === hash && (confirmed || facts.sequence === undefined)

/** Only because the review named it (`sequence-disabled`), or a person accepted it: somebody may have stopped a wipe. */
const mayEnable = ({ review }: DeployContext): boolean => review.existing.taskSequence?.enabled === false

/** Writes the steps. Our own lock of a killed edit is released and audited; anybody else's is shown and waited for. */
async function edit(context: DeployContext, id: string, planned: Sequence): Promise<void> {
  const { ports, tools } = context
  for (;;) {
    const lock = await ports.site.locks.of('task-sequence', id, tools.signal)
    if (lock?.ours === true) {
      await tools.audit('lock-released', { id, owner: lock.owner, machine: lock.machine, since: lock.since })
      await ports.site.locks.releaseOwn('task-sequence', id, tools.signal)
    } else if (lock !== null) {
      await tools.waiting({ code: 'lock', subject: id, owner: lock.owner, machine: lock.machine })
      await pauseFor(tools.clocks, sitePace.first, tools.signal)
      continue
    }
    try {
      await ports.site.taskSequences.write(id, planned, tools.signal)
      return
    } catch (error) {
      if (!(error instanceof Failed) || error.failure.code !== 'site-object-locked') throw error
    }
  }
}

async function enable({ ports, tools }: DeployContext, id: string): Promise<void> {
  await tools.audit('sequence-enabled', { id })
  await ports.site.taskSequences.setEnabled(id, true, tools.signal)
}

async function readBack({ plan, ports, tools, facts }: DeployContext, id: string, planned: Sequence): Promise<void> {
  const there = await ports.site.taskSequences.read(id, tools.signal)
  const differences = compareSequences(planned, there)
  if (differences.length > 0)
    throw fail('work', 'readback-differs', {
      what: 'task sequence',
      differences: differences.map((one) => `${one.path} ${one.what}`),
    })
  const findings = lintSequence(there, { packageId: need(facts.package, 'the package').id, guarded: true })
  if (isBlocked(findings)) throw fail('blocked', 'review-blocked', { blocks: findings.length })
  const name = 'new' in plan.taskSequence ? plan.taskSequence.new.name : id
  facts.sequence = { id, name, hash: hashOfSequence(there) }
}
