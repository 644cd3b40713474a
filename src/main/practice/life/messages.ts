import { siteMessages } from '#shared/texts/en/practice.ts'
import { say } from '../world/status.ts'
import type { World } from '../world/world.ts'
import type { Execution } from './execution.ts'

/** Message ids of the task sequence engine (configmgr.md 7.2). */
export const messageIds = {
  groupStarted: 11124,
  groupEnded: 11127,
  skipped: 11130,
  done: 11134,
  failed: 11135,
  ignored: 11138,
  sequenceStarted: 11140,
  sequenceFailed: 11141,
  restarted: 11142,
  sequenceDone: 11143,
  managerFailed: 11170,
  managerDone: 11171,
} as const

interface About {
  readonly step?: number
  readonly group?: string
  readonly action?: string
  readonly exitCode?: number
}

/** A device reports to the site. */
export function report(world: World, execution: Execution, what: keyof typeof messageIds, about: About = {}): void {
  const { step = 0, group = '', action = '', exitCode = 0 } = about
  say(world, execution.deploymentId, execution.resourceId, {
    messageId: messageIds[what],
    step,
    group,
    action,
    exitCode,
    text: siteMessages[what]({ action, group, exitCode }),
  })
}
