import { int, shape, text } from '../world/db.ts'
import { addDirectRules, requestEvaluation } from '../world/collections.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import { colleague } from '../world/world.ts'
import { firesFirst, lastMade } from './fired.ts'
import { faultDeviceIn } from './victims.ts'

/** A chosen device is no longer in the limiting collection when the new collection is evaluated. */
export const memberMissing = (): FaultHooks => ({
  evaluating: (world, collectionId) => {
    if (lastMade(world, 'create-collection') !== collectionId) return
    const victim = faultDeviceIn(world, 'member-missing', collectionId)
    const limiting = world.db.get(
      shape({ limitingCollectionId: text }),
      'FROM collection WHERE id = ?',
      collectionId,
    )?.limitingCollectionId
    if (victim === null || limiting === undefined || !firesFirst(world, 'member-missing', 'once')) return
    const left = world.db.run(
      'DELETE FROM member WHERE collectionId = ? AND resourceId = ?',
      limiting,
      victim.resourceId,
    )
    world.db.run('UPDATE collection SET memberCount = memberCount - ? WHERE id = ?', left, limiting)
  },
})

/** A colleague adds another client by a direct rule, and has the collection evaluated. */
export const memberAddedAfterDeploy = (): FaultHooks => ({
  applied: (world, { primitive, object }) => {
    if (primitive !== 'create-deployment') return undefined
    const collectionId = world.db.get(
      shape({ collectionId: text }),
      'FROM deployment WHERE id = ?',
      object,
    )?.collectionId
    const another = world.db.get(
      shape({ resourceId: int }),
      `FROM device WHERE chosen IS NULL AND isClient = 1 AND isObsolete = 0 AND isBlocked = 0 AND isServer = 0 AND onlineFrom = 0
       AND resourceId NOT IN (SELECT resourceId FROM rule WHERE collectionId = ? AND kind = 'direct') ORDER BY resourceId LIMIT 1`,
      collectionId ?? '',
    )
    if (collectionId === undefined || another === undefined) return undefined
    if (!firesFirst(world, 'member-added-after-deploy', 'once')) return undefined
    addDirectRules(world, colleague, collectionId, [another.resourceId])
    requestEvaluation(world, collectionId)
    return undefined
  },
})
