import { nudge, summaryOf } from '../../world/status.ts'
import { text, textOr, type Cmdlet } from '../call.ts'
import { CmdletError, noObject } from '../cmdlet-error.ts'

export const statusCmdlets: Readonly<Record<string, Cmdlet>> = {
  /** Practice counts whenever it is asked. */
  'Invoke-CMDeploymentSummarization': (call) => {
    if (summaryOf(call.world, textOr(call, 'DeploymentId')) === null) throw noObject()
    return []
  },
  'Invoke-CMClientAction': (call) => {
    if (text(call, 'ActionType') !== 'ClientNotificationRequestMachinePolicyNow')
      throw new CmdletError('This action is not practised.', 'NotImplemented')
    nudge(call.world, textOr(call, 'CollectionId'))
    return []
  },
}
