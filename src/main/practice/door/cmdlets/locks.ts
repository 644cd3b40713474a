import type { LockableKind } from '#shared/site.ts'
import { breakLock, lockOf } from '../../world/locks.ts'
import { technician } from '../../world/world.ts'
import { object, objects, property, type Cmdlet } from '../call.ts'
import { CmdletError, noObject } from '../cmdlet-error.ts'
import { siteObject, type SiteObject } from '../site-object.ts'

/** Classes that have edit locks (SDK, "Configuration Manager SEDO"), as far as practice has them. */
const lockable: ReadonlyMap<string, LockableKind> = new Map([
  ['SMS_TaskSequencePackage', 'task-sequence'],
  ['SMS_Package', 'package'],
  ['SMS_BootImagePackage', 'boot-image'],
  ['SMS_ImagePackage', 'os-image'],
])

function lockKey(of: SiteObject): readonly [LockableKind, string] {
  const kind = lockable.get(of.class)
  if (kind === undefined) throw new CmdletError('The object is not SEDO enabled.', 'InvalidOperation')
  return [kind, property(of, 'PackageID')]
}

/** Without a lock the properties are there, empty (reference of Get-CMObjectLockDetails). */
const unlocked = {
  AssignedMachine: '',
  AssignedObjectLockContext: '',
  AssignedSiteCode: '',
  AssignedTimeUTC: '',
  AssignedUser: '',
  LockState: 0,
  ReturnValue: 0,
}

export const lockCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMObjectLockDetails': (call) => {
    const asked = object(call, 'InputObject')
    if (asked === undefined) throw noObject()
    const lock = lockOf(call.world, technician, ...lockKey(asked))
    if (lock === null) return [siteObject('__PARAMETERS', unlocked)]
    return [
      siteObject('__PARAMETERS', {
        ...unlocked,
        AssignedMachine: lock.machine,
        AssignedObjectLockContext: '36b0ab13-ebe3-4977-8aab-19a701b1c1b6',
        AssignedSiteCode: 'PRA',
        AssignedTimeUTC: new Date(lock.since),
        AssignedUser: lock.owner,
        LockState: 1,
      }),
    ]
  },
  // Whoever may do it breaks anybody's lock with it.
  'Unlock-CMObject': (call) => {
    for (const one of objects(call, 'InputObject')) breakLock(call.world, ...lockKey(one))
    return []
  },
}
