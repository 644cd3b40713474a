import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCmdlets } from '../../scripts/powershell/cmdlets.ts'
import { consoleSite } from '#main/configmgr/console/site.ts'
import { rehearse } from '#main/configmgr/console/rehearse.ts'
import type { Site } from '#main/configmgr/port.ts'
import { powerShellPlaces } from '#main/places.ts'
import type { Invocation, PowerShellHost } from '#main/powershell/port.ts'
import { failureOf } from '#main/practice/testing/contract/failure-of.ts'
import { fastSequence, never, testUnc, type TestWorld } from '#main/practice/test-world.ts'
import { takeLock } from '#main/practice/world/locks.ts'
import { technician } from '#main/practice/world/world.ts'
import { powerShellDoor } from './tools/door.ts'
import { worldRows } from './tools/world-rows.ts'

const module = path.dirname(powerShellPlaces.module)
const textOf = (file: string): string => readFileSync(path.join(module, file), 'utf8')

const dp1 = 'dp1.practice.example'
const device = 16_777_219
const other = 'PRA00014'
const client = { kind: 'package', id: 'PRA00001' } as const
const deployment = {
  taskSequenceId: 'PRA0000A',
  collectionId: other,
  purpose: 'available',
  availability: 'clients',
  option: 'download-when-needed',
  showProgress: true,
  availableFrom: '2026-11-25T08:00:00.000Z',
  expires: '2026-11-26T08:00:00.000Z',
  comment: "Room 12's laptops",
} as const

/** A call of a port for each operation that changes something, as it would succeed. */
const changes: readonly ((site: Site) => Promise<unknown>)[] = [
  (site) => site.packages.create({ name: 'Config', path: `${testUnc}\\A`, description: 'x' }, never),
  (site) => site.packages.updateContent(client.id, never),
  (site) => site.packages.remove(client.id, never),
  (site) => site.collections.create({ name: 'Room 12', comment: '', limitingCollectionId: 'SMS00001' }, never),
  (site) => site.collections.addDirectRules(other, [device], never),
  (site) => site.collections.removeDirectRules('PRA00015', [device], never),
  (site) => site.collections.requestEvaluation(other, never),
  (site) => site.collections.remove(other, never),
  (site) => site.devices.setVariable([device], 'DrydockPermit', 'x', never),
  (site) => site.devices.removeVariable([device], 'Old', never),
  (site) => site.devices.importComputer({ name: 'NEW-PC', mac: '00:11:22:33:44:55' }, never),
  (site) => site.taskSequences.create({ name: 'New', description: '', bootImageId: 'PRA00005' }, never),
  (site) => site.taskSequences.write('PRA0000A', fastSequence(client.id), never),
  (site) => site.taskSequences.setEnabled('PRA0000A', false, never),
  (site) => site.taskSequences.remove('PRA0000A', never),
  (site) => site.locks.releaseOwn('package', client.id, never),
  (site) => site.content.send({ kind: 'os-image', id: 'PRA00011' }, [dp1], never),
  (site) => site.content.redistribute(client, dp1, never),
  (site) => site.content.validate(client, dp1, never),
  (site) => site.deployments.create(deployment, never),
  (site) => site.deployments.change('PRA20001', { expires: '2030-01-01T00:00:00Z' }, never),
  (site) => site.deployments.remove('PRA20001', never),
  (site) => site.status.nudge(other, never),
]

type Asked = Pick<Invocation<unknown>, 'operation' | 'input'>

/** What a call of a port would ask of PowerShell; nothing is asked. */
async function askedBy(call: (site: Site) => Promise<unknown>): Promise<Asked> {
  const asked: Asked[] = []
  const noting: PowerShellHost = {
    facts: () => Promise.reject(new TypeError('not here')),
    invoke(invocation) {
      asked.push(invocation)
      return Promise.resolve([])
    },
    processes: () => [],
    stop: () => Promise.resolve(),
  }
  await call(consoleSite(noting)).catch(() => undefined)
  const [first] = asked
  if (first === undefined) throw new TypeError('nothing was asked')
  return { operation: first.operation, input: first.input }
}

describe('a dry run', () => {
  const door = powerShellDoor()
  let test: TestWorld
  beforeEach(async () => {
    test = await door.open()
    const { db } = test.world
    db.run("INSERT INTO variable (resourceId, name, value) VALUES (?, 'Old', 'x')", device)
    db.run(
      "INSERT INTO rule (collectionId, kind, resourceId, name, expression, other) VALUES ('PRA00015', 'direct', ?, 'x', '', '')",
      device,
    )
    await test.site.about.facts(never)
  })
  afterEach(() => {
    test.remove()
  })
  const rehearsed = async (call: (site: Site) => Promise<unknown>): Promise<readonly string[]> => {
    const { operation, input } = await askedBy(call)
    const { host } = await door.opened()
    return rehearse(host, operation, input, never)
  }

  it('is there for every operation that changes something', async () => {
    const table = [...textOf('Operations.psd1').matchAll(/'([a-z-]+)'\s+= @\{.*Changes = \$true/g)].map((one) => one[1])
    const tried = await Promise.all(changes.map(async (call) => (await askedBy(call)).operation))
    expect(tried.toSorted()).toEqual(table.toSorted())
  })

  it.each(changes.map((call) => [call.toString().replace(/^\(site\) => site\./, ''), call] as const))(
    'tells the calls and changes nothing: %s',
    async (name, call) => {
      if (name.startsWith('locks')) takeLock(test.world, technician, 'package', client.id)
      const before = worldRows(test.world)
      const calls = await rehearsed(call)
      expect(calls.length).toBeGreaterThan(0)
      for (const one of calls) expect(one).toMatch(/^(?:\(.+\) \| )?[A-Z][a-z]+-CM[A-Za-z]+ -/)
      expect(worldRows(test.world)).toEqual(before)
    },
  )

  it('tells each call as it could be typed', async () => {
    expect(
      await rehearsed((site) =>
        site.packages.create({ name: "O'Neill", path: `${testUnc}\\A`, description: '-Force' }, never),
      ),
    ).toEqual([`New-CMPackage -Name 'O''Neill' -Path '${testUnc}\\A' -Description '-Force'`])
    expect(await rehearsed((site) => site.content.redistribute(client, dp1, never))).toEqual([
      `(SMS_Package PRA00001) | Invoke-CMContentRedistribution -DistributionPointName '${dp1}'`,
    ])
    expect(await rehearsed((site) => site.deployments.create(deployment, never))).toEqual([
      [
        'New-CMTaskSequenceDeployment',
        "-TaskSequencePackageId 'PRA0000A' -CollectionId 'PRA00014' -DeployPurpose 'Available' -Availability 'Clients'",
        "-DeploymentOption 'DownloadContentLocallyWhenNeededByRunningTaskSequence' -ShowTaskSequenceProgress:$true",
        "-AvailableDateTime '2026-11-25T08:00:00Z' -UseUtcForAvailableSchedule:$true",
        "-DeadlineDateTime '2026-11-26T08:00:00Z' -UseUtcForExpireSchedule:$true -Comment 'Room 12''s laptops'",
        "-RerunBehavior 'RerunIfFailedPreviousAttempt' -AllowSharedContent:$false -AllowFallback:$false",
        '-SendWakeupPacket:$false -UseMeteredNetwork:$false -InternetOption:$false -SoftwareInstallation:$false',
        '-SystemRestart:$false',
      ].join(' '),
    ])
  })

  it('fails as the operation does, and is not there for what only reads', async () => {
    const { host } = await door.opened()
    const failed = (operation: string, input: Asked['input']) => failureOf(rehearse(host, operation, input, never))
    expect(await failed('package-create', { Name: '', Path: `${testUnc}\\A`, Description: '' })).toEqual({
      code: 'site-value-refused',
      field: 'name',
      limit: '1',
    })
    expect(await failed('package-remove', { Id: 'PRA00001', More: 'x' })).toEqual({
      code: 'operation-input',
      operation: 'package-remove',
      field: 'More',
    })
    expect(await failed('package-remove', {})).toMatchObject({ code: 'operation-input', field: 'Id' })
    expect(await failed('package-get', { Id: 'PRA00001' })).toEqual({
      code: 'operation-unknown',
      operation: 'package-get',
    })
    expect(await failed('rehearse', {})).toEqual({ code: 'operation-unknown', operation: 'rehearse' })
    expect(await failed('nothing', {})).toEqual({ code: 'operation-unknown', operation: 'nothing' })
  })

  it('shows no secret', async () => {
    const { host } = await door.opened()
    const given = { Name: 'Config', Path: `${testUnc}\\A`, Description: { secret: 'hunter2' } }
    const said = await rehearse(host, 'package-create', given, never).catch((error: unknown) => JSON.stringify(error))
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })
})

describe('cmdlets that support -WhatIf', () => {
  const script = textOf('Private/Change.ps1')
  const list = (name: string): readonly string[] => {
    const inside = new RegExp(`^\\$${name} = @\\(([^)]+)\\)`, 'm').exec(script)?.[1] ?? ''
    return [...inside.matchAll(/'([^']+)'/g)].map((one) => one[1] ?? '')
  }
  const matches = (pattern: string, name: string): boolean =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

  it('stand in exactly one list: told in a dry run, or carried out', () => {
    const [changing, harmless] = [list('changing'), list('harmless')]
    const unsorted = readCmdlets()
      .filter((one) => one.whatIf)
      .map((one) => one.name)
      .filter((name) => Number(changing.includes(name)) + Number(harmless.some((one) => matches(one, name))) !== 1)
    expect(unsorted).toEqual([])
  })
})
