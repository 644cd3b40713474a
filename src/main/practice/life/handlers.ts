import { contentArrived, contentNoticed } from '../world/content.ts'
import { evaluate } from '../world/evaluate.ts'
import { unlock } from '../world/locks.ts'
import type { DueKind, Handler } from '../world/world.ts'
import { stepOver } from './engine.ts'
import { enrol, firstBoot } from './first-boot.ts'
import { policy } from './policy.ts'
import { press } from './press.ts'

/** What is decided when an instant has come. */
export const handlers: Readonly<Record<DueKind, Handler>> = {
  evaluate,
  'content-noticed': contentNoticed,
  'content-arrived': contentArrived,
  unlock,
  policy,
  press,
  step: stepOver,
  'first-boot': firstBoot,
  enrol,
}
