import { never } from '#shared/result.ts'
import { closingStep } from './closing.ts'
import { collectionStep } from './collection.ts'
import { configurationStep } from './configuration.ts'
import type { DeployContext, StepEnd } from './context.ts'
import { deploymentStep } from './deployment.ts'
import { distributionStep } from './distribution.ts'
import { packageStep } from './package.ts'
import { permitsStep } from './permits.ts'
import { taskSequenceStep } from './task-sequence.ts'
import { trackingStep } from './tracking.ts'
import type { StepName } from '#shared/contract/run.ts'

/** One step of the deploy job (design, "The deploy job, step by step"); `check` is the caller's, it needs the store. */
export function deployStep(
  name: Exclude<StepName, 'check'>,
  context: DeployContext,
  deviceLimit: number | null,
): Promise<StepEnd> {
  switch (name) {
    case 'configuration':
      return configurationStep(context)
    case 'package':
      return packageStep(context)
    case 'task-sequence':
      return taskSequenceStep(context)
    case 'distribution':
      return distributionStep(context)
    case 'permits':
      return permitsStep(context)
    case 'collection':
      return collectionStep(context)
    case 'deployment':
      return deploymentStep(context, deviceLimit)
    case 'tracking':
      return trackingStep(context)
    case 'closing':
      return closingStep(context)
    default:
      return never(name)
  }
}
