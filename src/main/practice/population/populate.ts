import { write } from '../world/act.ts'
import type { World } from '../world/world.ts'
import { addBystanders, addChosen } from './fleet.ts'
import { addBuiltInCollections, addOtherCollections, addSiteObjects } from './site-objects.ts'
import { addTenantObjects } from './tenant-objects.ts'
import { addTroubleRecords } from './trouble-records.ts'

/** Fills a new world. Chosen devices come first, so that their numbers begin where formats.md's example begins. */
export function populate(world: World): void {
  write(world, () => {
    addBuiltInCollections(world)
    addChosen(world)
    const bystanders = addBystanders(world)
    addTroubleRecords(world)
    addSiteObjects(world)
    addOtherCollections(world, bystanders)
    addTenantObjects(world)
    for (const fault of world.faults) fault.created?.(world)
  })
}
