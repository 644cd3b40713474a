import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rehearse } from '#main/configmgr/console/rehearse.ts'
import { stepsInput } from '#main/configmgr/console/sequence-input.ts'
import { fastSequence, guard, never, type TestWorld } from '#main/practice/test-world.ts'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { takeLock } from '#main/practice/world/locks.ts'
import { technician } from '#main/practice/world/world.ts'
import { powerShellDoor } from './tools/door.ts'

const door = powerShellDoor()

describe('a dry run of what is done with a task sequence', () => {
  let test: TestWorld
  let id: string
  beforeEach(async () => {
    test = await door.open({ devices: 1 })
    id = await test.site.taskSequences.create({ name: 'x', description: '', bootImageId: 'PRA00005' }, never)
    await test.site.taskSequences.write(id, fastSequence('PRA00007'), never)
  })
  afterEach(() => {
    test.remove()
  })
  const calls = async (operation: string, input: Parameters<typeof rehearse>[2]) =>
    rehearse((await door.opened()).host, operation, input, never)

  it('tells what would go, in its order, and what would come', async () => {
    const before = dumpWorld(test.file)
    const { steps } = fastSequence('PRA00007')
    expect(await calls('sequence-write', { Id: id, Steps: stepsInput(steps) })).toEqual([
      `Remove-CMTaskSequenceGroup -TaskSequenceId '${id}' -StepName 'Install Operating System' -Force`,
      `Remove-CMTaskSequenceStep -TaskSequenceId '${id}' -StepName '${guard.name}' -Force`,
      `Add-CMTaskSequenceStep -TaskSequenceId '${id}' -Step (SMS_TaskSequence_RunCommandLineAction ${guard.name}), (SMS_TaskSequence_Group Install Operating System)`,
    ])
    expect(await calls('sequence-enable', { Id: id, Enabled: false })).toEqual([
      `Disable-CMTaskSequence -TaskSequencePackageId '${id}'`,
    ])
    expect(await calls('sequence-enable', { Id: id, Enabled: true })).toEqual([])
    expect(await calls('sequence-remove', { Id: id })).toHaveLength(1)
    const made = { Name: 'y', Description: '', BootImageId: 'PRA00005' }
    expect(await calls('sequence-create', made)).toEqual([
      `New-CMTaskSequence -CustomTaskSequence -Name 'y' -Description '' -BootImagePackageId 'PRA00005'`,
    ])
    expect(dumpWorld(test.file)).toEqual(before)
  })

  it('releases no lock', async () => {
    takeLock(test.world, technician, 'task-sequence', id)
    expect(await calls('lock-release', { Kind: 'task-sequence', Id: id })).toEqual([
      `Unlock-CMObject -InputObject (SMS_TaskSequencePackage ${id}) -Force`,
    ])
    expect(await test.site.locks.of('task-sequence', id, never)).toMatchObject({ ours: true })
  })
})
