import type { ClientState } from '#shared/site.ts'
import { int, shape, text } from '../../world/db.ts'
import { clientState, summaryOf } from '../../world/status.ts'
import { siteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

/** A column of world time as a date stands in WQL; text, so that it sorts and compares as such. */
const wqlTime = (column: string): string =>
  `strftime('%Y%m%d%H%M%S', ${column} / 1000, 'unixepoch') || format('.%03d000+000', ${column} % 1000)`

const messageRow = shape({
  deploymentId: text,
  resourceId: int,
  at: int,
  messageId: int,
  step: int,
  groupName: text,
  action: text,
  exitCode: int,
  text,
})
const clientRow = shape({ deploymentId: text, resourceId: int, at: int, state: clientState })

/** LastState and the message that led to it (SDK, SMS_AdvertisementStatusInformation; configmgr.md 7.2). */
const delivered: Readonly<Record<ClientState['state'], { readonly state: number; readonly message: number }>> = {
  'policy-received': { state: 0, message: 0 },
  waiting: { state: 8, message: 10073 },
  running: { state: 9, message: 11140 },
  succeeded: { state: 13, message: 11171 },
  failed: { state: 11, message: 11170 },
}
const accepted = { state: 1, message: 10002 } as const

export const statusClasses: readonly SiteClass[] = [
  {
    name: 'SMS_TaskSequenceExecutionStatus',
    from: 'message',
    where: null,
    columns: columns({
      AdvertisementID: 'deploymentId',
      ResourceID: 'resourceId',
      ExecutionTime: wqlTime('at'),
      LastStatusMsgID: 'messageId',
    }),
    select: (world, rest, values) =>
      world.db.all(messageRow, rest, ...values).map((row) =>
        siteObject('SMS_TaskSequenceExecutionStatus', {
          AdvertisementID: row.deploymentId,
          ResourceID: row.resourceId,
          ExecutionTime: new Date(row.at),
          Step: row.step,
          GroupName: row.groupName,
          ActionName: row.action,
          ActionOutput: '',
          ExitCode: row.exitCode,
          LastStatusMsgID: row.messageId,
          LastStatusMsgName: row.text,
        }),
      ),
  },
  {
    name: 'SMS_ClientAdvertisementStatus',
    from: 'clientState',
    where: null,
    columns: columns({ AdvertisementID: 'deploymentId', ResourceID: 'resourceId', LastStatusTime: wqlTime('at') }),
    select: (world, rest, values) =>
      world.db.all(clientRow, rest, ...values).map((row) =>
        siteObject('SMS_ClientAdvertisementStatus', {
          AdvertisementID: row.deploymentId,
          ResourceID: row.resourceId,
          LastAcceptanceMessageID: accepted.message,
          LastAcceptanceState: accepted.state,
          LastAcceptanceStatusTime: new Date(row.at),
          LastState: delivered[row.state].state,
          LastStatusMessageID: delivered[row.state].message,
          LastStatusTime: row.state === 'policy-received' ? null : new Date(row.at),
        }),
      ),
  },
  {
    name: 'SMS_DeploymentSummary',
    from: 'deployment',
    where: null,
    columns: columns({ DeploymentID: 'id', CollectionID: 'collectionId' }),
    select: (world, rest, values) =>
      world.db.all(shape({ id: text, collectionId: text }), rest, ...values).flatMap((row) => {
        const totals = summaryOf(world, row.id)
        if (totals === null) return []
        return siteObject('SMS_DeploymentSummary', {
          DeploymentID: row.id,
          CollectionID: row.collectionId,
          FeatureType: 7,
          NumberTargeted: totals.targeted,
          NumberSuccess: totals.success,
          NumberInProgress: totals.inProgress,
          NumberErrors: totals.errors,
          NumberUnknown: totals.unknown,
          NumberOther: totals.other,
          SummarizationTime: totals.countedAt === null ? null : new Date(totals.countedAt),
        })
      }),
  },
]
