import { afterEach, expect, it } from 'vitest'
import { deploy, testWorld, type TestWorld } from '../test-world.ts'
import { Failed } from '#shared/failure.ts'
import { dumpWorld } from './dump.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

it('tells everything that formats.md names', async () => {
  const test = testWorld({ devices: 2, seed: 7 })
  lives.push(test)
  const { collectionId, deploymentId, sequenceId, packageId } = await deploy(test)
  const world = dumpWorld(test.file)
  expect(world).toMatchObject({ schema: 1, seed: 7 })
  expect(world.packages.find((one) => one.id === packageId)).toEqual({
    id: packageId,
    name: 'Autopilot config',
    description: 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa',
    path: String.raw`\\files.practice.example\autopilot$\Room laptops`,
    sourceVersion: 1,
  })
  expect(world.collections.find((one) => one.id === collectionId)).toEqual({
    id: collectionId,
    name: 'Autopilot Room 12',
    comment: 'drydock-run=x',
    members: [16777219, 16777220],
    rules: [
      { kind: 'direct', resourceId: 16777219 },
      { kind: 'direct', resourceId: 16777220 },
    ],
  })
  expect(world.deployments.find((one) => one.id === deploymentId)).toEqual({
    id: deploymentId,
    collectionId,
    taskSequenceId: sequenceId,
    comment: 'drydock-run=x',
  })
  expect(world.variables.map((one) => one.resourceId)).toEqual([16777219, 16777220])
  expect(Object.keys(world.devices[0] ?? {})).toEqual(['resourceId', 'name', 'serial', 'smbiosGuid'])
  expect(world.history[0]).toMatchObject({
    at: '2026-11-24T07:00:00.000Z',
    primitive: 'create-package',
    object: packageId,
  })
})

it('says so when there is no world', () => {
  expect(() => dumpWorld('/nowhere/world.db')).toThrow(Failed)
})
