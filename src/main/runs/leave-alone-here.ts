import { z } from 'zod'
import { iso } from '#shared/clock.ts'
import { groupOfStage } from '#shared/stages/group.ts'
import type { Command } from '#main/store/commands.ts'
import { getDevice } from '#main/store/devices.ts'
import type { Leased } from '#main/store/handles.ts'
import { recordSeen } from './deploy/stored-devices.ts'
import type { Tell } from './own-run.ts'

/** What a command to leave a device alone carries. */
const leaveAlonePayload = z.object({ resourceId: z.int(), reason: z.string() })

export type LeftAlone = { readonly done: boolean }

/**
 * Records the decision that a device is no longer waited for, in the transaction of the caller. Not done where the device
 * has ended meanwhile: an enrolment is not undone by it. `now`: world time, milliseconds.
 */
export function leaveAloneAsked(tx: Leased, tell: Tell, { payload, by }: Command, now: number): LeftAlone {
  const asked = leaveAlonePayload.safeParse(payload)
  // A row that can't be read must not end the work of the run.
  if (!asked.success) return { done: false }
  const { resourceId, reason } = asked.data
  const device = getDevice(tx, tx.run, resourceId)
  if (device === null || groupOfStage(device.stage) === 'ended') return { done: device?.stage === 'left-alone' }
  const evidence = { code: 'left-alone', reason, source: `technician:${by}`, at: iso(now) } as const
  recordSeen(tx, tell, [{ resourceId, evidence }])
  return { done: true }
}
