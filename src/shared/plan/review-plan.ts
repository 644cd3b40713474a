import { block, note, warn, type Finding } from '../finding.ts'
import type { ReviewFacts } from './facts.ts'
import { deploymentWindow, type Plan } from './plan.ts'

/** Findings about the plan itself: its window, its way of deploying, its size, what a later order brings. */
export function reviewPlanItself(plan: Plan, facts: ReviewFacts): readonly Finding[] {
  return [...window(plan, facts), ...manner(plan), ...size(plan, facts), ...later(plan)]
}

function* window(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  const { from, expires } = deploymentWindow(plan, facts.now)
  const given = plan.deployment.availableFrom !== undefined
  if (given && expires <= from) yield block('expires-before-start', 'deployment.expires')
  if (expires <= facts.now) yield block('expires-in-the-past', 'deployment.expires')
}

function* manner({ deployment }: Plan): Generator<Finding> {
  const media = deployment.availability !== 'clients'
  if (media) yield warn('media-ignores-schedule', 'deployment.availability')
  if (deployment.option === 'download-first') {
    if (media) yield block('download-first-not-for-media', 'deployment.option')
    else yield warn('download-first-keeps-partitions', 'deployment.option')
  }
  if (!deployment.showProgress) yield note('progress-hidden', 'deployment.showProgress')
}

function* size(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  const cap = Math.min(plan.deployment.cap, facts.deviceLimit ?? plan.deployment.cap)
  if (plan.devices.length > cap) yield block('too-many-devices', 'devices', { count: plan.devices.length, cap })
}

function* later(plan: Plan): Generator<Finding> {
  if ('existing' in plan.collection) yield block('existing-collection-later', 'collection')
  if ('existing' in plan.taskSequence) yield block('existing-sequence-later', 'taskSequence')
}
