import type { RefreshKind } from '#shared/site.ts'
import {
  addDirectRules,
  createCollection,
  removeCollection,
  removeDirectRules,
  requestEvaluation,
} from '../../world/collections.ts'
import { technician } from '../../world/world.ts'
import { ints, text, textOr, texts, type Call, type Cmdlet } from '../call.ts'
import { one } from './find.ts'

/** Without -RefreshType a collection is refreshed by a schedule (configmgr.md 3.2). */
const refreshOf: Readonly<Record<string, RefreshKind>> = {
  none: 'manual',
  manual: 'manual',
  periodic: 'periodic',
  continuous: 'continuous',
  both: 'both',
}

const id = (call: Call): string => text(call, 'Id') ?? textOr(call, 'CollectionId')

export const collectionCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMDeviceCollection': (call) =>
    text(call, 'Name') === undefined
      ? one(call, 'SMS_Collection', 'CollectionID', text(call, 'Id'))
      : one(call, 'SMS_Collection', 'Name', text(call, 'Name')),
  'New-CMDeviceCollection': (call) => {
    const made = createCollection(call.world, technician, {
      name: textOr(call, 'Name'),
      comment: textOr(call, 'Comment'),
      limitingCollectionId: textOr(call, 'LimitingCollectionId'),
      refresh: refreshOf[textOr(call, 'RefreshType').toLowerCase()] ?? 'periodic',
    })
    return one(call, 'SMS_Collection', 'CollectionID', made)
  },
  'Add-CMDeviceCollectionDirectMembershipRule': (call) => {
    addDirectRules(call.world, technician, id(call), ints(call, 'ResourceId'))
    return []
  },
  'Remove-CMDeviceCollectionDirectMembershipRule': (call) => {
    removeDirectRules(call.world, technician, id(call), texts(call, 'ResourceId').map(Number))
    return []
  },
  'Invoke-CMCollectionUpdate': (call) => {
    requestEvaluation(call.world, id(call))
    return []
  },
  'Remove-CMCollection': (call) => {
    removeCollection(call.world, technician, id(call))
    return []
  },
}
