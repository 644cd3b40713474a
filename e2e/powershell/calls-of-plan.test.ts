import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rehearse } from '#main/configmgr/console/rehearse.ts'
import { never, permit, testUnc, type TestWorld } from '#main/practice/test-world.ts'
import { chosenDevices } from '#main/practice/world/devices.ts'
import { iso } from '#shared/clock.ts'
import { withMarker } from '#shared/markers.ts'
import { callsOfPlan } from '#shared/plan/calls-of-plan.ts'
import { deploymentWindow } from '#shared/plan/plan.ts'
import { plan } from '#shared/plan/testing/examples.ts'
import { powerShellDoor } from './tools/door.ts'

const door = powerShellDoor()
const [collection, sequence, made] = ['PRA00014', 'PRA0000A', 'PRA00003']
const runMarker = `drydock-run=${'.'.repeat(26)}`
const now = Date.parse('2026-11-24T07:00:00Z')
const folder = `${testUnc}\\Room laptops`

/** What the shipped scripts would call is what the page "Show the exact calls" says, word for word. */
describe('the calls of a plan are those of the scripts', () => {
  let test: TestWorld
  let ids: readonly number[]
  let said: readonly string[]
  beforeEach(async () => {
    test = await door.open({ devices: 3 })
    ids = chosenDevices(test.world).map((one) => one.resourceId)
    const calls = callsOfPlan(plan, {
      now,
      marker: permit,
      file: { path: folder, folder, sha256: '', there: false },
      resourceIds: ids,
      package: null,
      sequence: null,
      missing: [
        { kind: 'os-image', id: 'PRA00011', points: ['dp1.practice.example'] },
        { kind: 'package', id: null, points: ['dp1.practice.example'] },
      ],
    })
    said = calls.map(({ text }) =>
      text
        .replace(/^\$\w+ = /, '')
        .replaceAll('$collection.CollectionID', `'${collection}'`)
        .replaceAll('$sequence.PackageID', `'${sequence}'`)
        .replaceAll('$package.PackageID', `'${made}'`),
    )
  })
  afterEach(() => {
    test.remove()
  })
  const named = (cmdlet: string) => said.filter((one) => one.startsWith(`${cmdlet} `))
  const calls = async (operation: string, input: Parameters<typeof rehearse>[2]) =>
    rehearse((await door.opened()).host, operation, input, never)

  it('package and sequence', async () => {
    const newPackage = { Name: plan.package.name, Path: folder, Description: permit }
    expect(named('New-CMPackage')).toEqual(await calls('package-create', newPackage))
    const newSequence = { Name: 'Autopilot for existing devices', Description: permit, BootImageId: 'PRA00005' }
    expect(named('New-CMTaskSequence')).toEqual(await calls('sequence-create', newSequence))
  })

  it('content', async () => {
    const points = { Points: ['dp1.practice.example'] }
    expect(named('Start-CMContentDistribution')).toEqual([
      ...(await calls('content-send', { Kind: 'os-image', Id: 'PRA00011', ...points })),
      ...(await calls('content-send', { Kind: 'package', Id: made, ...points })),
    ])
  })

  it('permits, collection and rules', async () => {
    const variable = { ResourceIds: ids, Name: 'DrydockPermit' }
    expect(named('New-CMDeviceVariable')).toEqual(await calls('variable-set', { ...variable, Value: permit }))
    const comment = withMarker('Refresh 2026', runMarker, 512)
    const newCollection = { Name: 'Autopilot Room 12', Comment: comment, LimitingCollectionId: 'SMS00001' }
    expect(named('New-CMDeviceCollection')).toEqual(await calls('collection-create', newCollection))
    const rules = { Id: collection, ResourceIds: ids }
    expect(named('Add-CMDeviceCollectionDirectMembershipRule')).toEqual(
      await calls('collection-add-direct-rules', rules),
    )
    expect(named('Remove-CMDeviceCollectionDirectMembershipRule')).toEqual(
      await calls('collection-remove-direct-rules', rules),
    )
    expect(named('Invoke-CMCollectionUpdate')).toEqual(await calls('collection-evaluate', { Id: collection }))
    await test.site.devices.setVariable(ids, 'DrydockPermit', permit, never)
    expect(named('Remove-CMDeviceVariable')).toEqual(await calls('variable-remove', variable))
  })

  it('the deployment, with every parameter', async () => {
    const { from, expires } = deploymentWindow(plan, now)
    const { purpose, availability, option, showProgress } = plan.deployment
    const request = {
      TaskSequenceId: sequence,
      CollectionId: collection,
      Purpose: purpose,
      Availability: availability,
      Option: option,
      ShowProgress: showProgress,
      AvailableFrom: iso(from),
      Expires: iso(expires),
      Comment: runMarker,
    }
    // A dry run writes splatted values behind a colon, which means the same.
    const [call = ''] = await calls('deployment-create', request)
    expect(named('New-CMTaskSequenceDeployment')).toEqual([call.replace(/:(?=\$(?:true|false))/g, ' ')])
  })
})
