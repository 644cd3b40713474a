import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { addDirectRules, removeDirectRules, requestEvaluation } from '#main/practice/world/collections.ts'
import { addDevice } from '#main/practice/world/new-device.ts'
import { write } from '#main/practice/world/act.ts'
import { deviceOf } from '#main/practice/world/devices.ts'
import { editSequence } from '#main/practice/world/edit-sequence.ts'
import { removeSequence, setEnabled } from '#main/practice/world/sequences.ts'
import {
  graphProfile,
  graphProfiles,
  keepTenantObject,
  tenantOrganization,
} from '#main/practice/world/tenant-objects.ts'
import { colleague, type World } from '#main/practice/world/world.ts'
import type { Bench } from './test-bench.ts'

/** What other people do in the site, the tenant and the share, without asking anybody. */
export const strangers = ({ world, share }: Pick<Bench, 'world' | 'share'>) => ({
  /** Saves the profile with another name template. */
  saveProfile: (id: string) => {
    const profile = graphProfile(world, id)
    if (profile === null) throw new Error('no such profile')
    const saved = new Date(world.clock.now()).toISOString()
    keepTenantObject(world, 'profile', {
      ...profile,
      deviceNameTemplate: 'CHANGED-%RAND:5%',
      lastModifiedDateTime: saved,
    })
  },
  deleteProfile: (id: string) => {
    if (graphProfiles(world, 0, 1).length === 0) throw new Error('no profiles')
    world.db.run("DELETE FROM tenantObject WHERE kind = 'profile' AND id = ?", id)
  },
  /** The same address, but another tenant answers. */
  anotherTenant: () => {
    const organization = { ...tenantOrganization(world), id: '0b7d2a5e-6c1f-4a57-9d36-2f4b1f6c9a01' }
    world.db.run(
      "UPDATE tenantObject SET id = ?, body = ? WHERE kind = 'organization'",
      organization.id,
      JSON.stringify(organization),
    )
  },
  editSequence: (id: string, edit: (steps: Sequence['steps']) => Sequence['steps'] = inventoryLast) => {
    editSequence(world, colleague, id, edit)
  },
  enableSequence: (id: string, enabled: boolean) => {
    setEnabled(world, colleague, id, enabled)
  },
  deleteSequence: (id: string) => {
    removeSequence(world, colleague, id)
  },
  swapFile: (folderName: string) => {
    const file = path.join(share, folderName, 'AutopilotConfigurationFile.json')
    const before = JSON.parse(readFileSync(file, 'utf8')) as object
    writeFileSync(file, JSON.stringify({ ...before, CloudAssignedDeviceName: 'SWAPPED-%RAND:4%' }))
  },
  addMember: (collectionId: string, resourceId: number) => {
    addDirectRules(world, colleague, collectionId, [resourceId])
    requestEvaluation(world, collectionId)
  },
  removeMember: (collectionId: string, resourceId: number) => {
    removeDirectRules(world, colleague, collectionId, [resourceId])
    requestEvaluation(world, collectionId)
  },
  /** Another current record of the same hardware. */
  duplicate: (resourceId: number): number =>
    write(world, () => {
      const { serial, smbiosGuid, mac, model, domain } = known(world, resourceId)
      return addDevice(world, { name: 'DESKTOP-TWIN', serial, smbiosGuid, mac, model, domain })
    }),
  /** Set up again under its old name: the record that was reviewed is obsolete now. */
  reimage: (resourceId: number): number =>
    write(world, () => {
      const { name, serial, smbiosGuid, mac, model, domain } = known(world, resourceId)
      world.db.run('UPDATE device SET isObsolete = 1 WHERE resourceId = ?', resourceId)
      return addDevice(world, { name, serial, smbiosGuid, mac, model, domain })
    }),
  rename: (resourceId: number, name: string) => {
    world.db.run('UPDATE device SET name = ? WHERE resourceId = ?', name, resourceId)
  },
})

function known(world: World, resourceId: number) {
  const device = deviceOf(world, resourceId)
  if (device === undefined) throw new Error('no such device')
  return device
}

/** A harmless step at the end. */
const inventoryLast = (steps: Sequence['steps']): Sequence['steps'] => [
  ...steps,
  {
    kind: 'run-command-line',
    name: 'Inventory',
    enabled: true,
    continueOnError: true,
    commandLine: 'cmd.exe /c ver',
    timeoutMinutes: 15,
  },
]
