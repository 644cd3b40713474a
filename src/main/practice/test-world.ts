import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Clock } from '#shared/clock.ts'
import { Failed } from '#shared/failure.ts'
import { siteBatch, type DeploymentRequest, type FeedPage, type StatusMessage } from '#shared/site.ts'
import type { RunCommandLine, Sequence, Step } from '#shared/task-sequence/model.ts'
import type { Site } from '#main/configmgr/port.ts'
import { practiceUnc } from './practice-unc.ts'
import { practiceSite } from './site/practice-site.ts'
import { exampleProfileId, tenantFixtures } from './tenant/fixtures.ts'
import { chosenDevices } from './world/devices.ts'
import { editSequence } from './world/edit-sequence.ts'
import { createWorld, openWorld } from './world/open.ts'
import { actionsOf } from './world/sequences.ts'
import { colleague, minute, type World } from './world/world.ts'

/** A wall clock that is moved by hand; its sleeps move it. */
export interface HandClock extends Clock {
  /** Wall milliseconds. */
  pass(milliseconds: number): void
}

const beginning = Date.parse('2026-11-24T07:00:00Z')

export function handClock(start = beginning): HandClock {
  let now = start
  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds
    },
    sleep: (milliseconds) => {
      now += milliseconds
      return Promise.resolve()
    },
  }
}

export const testUnc = practiceUnc

export interface TestWorld {
  readonly folder: string
  readonly file: string
  readonly share: string
  readonly wall: HandClock
  readonly world: World
  readonly site: Site
  /** Lets world time pass. */
  wait(minutes: number): void
  /** Another process's view of the same world. */
  again(): World
  remove(): void
}

export interface TestWishes {
  readonly devices?: number
  readonly seed?: number
  readonly faults?: readonly string[]
}

/** A new world in a temporary folder, at speed 1, with a clock that only the test moves. */
export function testWorld({ devices = 3, seed = 1, faults = [] }: TestWishes = {}): TestWorld {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-world-'))
  const [file, share] = [path.join(folder, 'world.db'), path.join(folder, 'share')]
  mkdirSync(share)
  const wall = handClock()
  createWorld(file, { seed, devices, speed: 1, faults, door: 'in-process' }, { wall })
  const opened: World[] = []
  const again = (): World => {
    const world = openWorld(file, { wall, shareFolderOfUnc: folderBehind(share) })
    opened.push(world)
    return world
  }
  const world = again()
  return {
    folder,
    file,
    share,
    wall,
    world,
    site: practiceSite(world),
    wait: (minutes) => {
      wall.pass(minutes * minute)
    },
    again,
    remove: () => {
      for (const one of opened) one.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const folderBehind =
  (share: string) =>
  (unc: string): string | null =>
    unc.startsWith(testUnc) ? path.join(share, ...unc.slice(testUnc.length).split('\\')) : null

/** A configuration file that Windows takes, for the tenant of a seed. */
export const goodFile = (seed = 1, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    CloudAssignedTenantId: tenantFixtures(seed).organization.id,
    CloudAssignedTenantDomain: 'practice.example',
    CloudAssignedOobeConfig: 1310,
    CloudAssignedDomainJoinMethod: 0,
    CloudAssignedForcedEnrollment: 1,
    CloudAssignedDeviceName: 'ROOM-%RAND:6%',
    ZtdCorrelationId: exampleProfileId,
    Version: 2049,
    ...more,
  })

export const permit = 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa'
const always = { enabled: true, continueOnError: false } as const
const when = (name: string, operator: 'equals' | 'not-equals' | 'exists' | 'not-exists', value?: string) =>
  ({ kind: 'variable', name, operator, ...(value === undefined ? {} : { value }) }) as const

export const command = (name: string, commandLine: string, packageId?: string): RunCommandLine => ({
  ...always,
  kind: 'run-command-line',
  name,
  commandLine,
  timeoutMinutes: 15,
  ...(packageId === undefined ? {} : { packageId }),
})

export const guard: RunCommandLine = {
  ...always,
  kind: 'run-command-line',
  name: 'Stop without a permit',
  commandLine: 'cmd.exe /c exit 1',
  timeoutMinutes: 15,
  condition: {
    kind: 'any',
    of: [when('DrydockPermit', 'not-exists'), when('DrydockPermit', 'not-equals', permit)],
  },
}

export const copyFile = (packageId: string): Step =>
  command(
    'Apply Windows Autopilot configuration',
    String.raw`cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\windows\provisioning\Autopilot\ /c`,
    packageId,
  )
export const removeAnswerFile = command(
  'Remove unattend.xml from Panther',
  String.raw`cmd.exe /c del %OSDTargetSystemDrive%\Windows\Panther\unattend.xml /s`,
)

/** The steps of the fast variant up to and with the image (configmgr.md 4.4). */
export const install = (imageIndex = 3): readonly Step[] => [
  {
    ...always,
    kind: 'restart',
    name: 'Restart in Windows PE',
    into: 'winpe',
    messageSeconds: 60,
    condition: when('_SMSTSInWinPE', 'equals', 'false'),
  },
  {
    ...always,
    kind: 'partition-disk',
    name: 'Partition Disk 0 - UEFI',
    diskNumber: 0,
    style: 'gpt',
    partitions: [{ name: 'Windows', type: 'primary', size: 100, unit: 'percent', bootable: true }],
    condition: when('_SMSTSClientCache', 'not-exists'),
  },
  { ...always, kind: 'apply-operating-system', name: 'Apply Operating System', imageId: 'PRA00011', imageIndex },
  {
    ...always,
    kind: 'apply-windows-settings',
    name: 'Apply Windows Settings',
    owner: 'Example',
    organization: 'Example',
  },
]

export const group = (name: string, steps: readonly Step[]): Step => ({ ...always, kind: 'group', name, steps })

export const fastSequence = (packageId: string): Sequence => ({
  steps: [
    guard,
    group('Install Operating System', [
      ...install(),
      copyFile(packageId),
      { ...always, kind: 'apply-drivers', name: 'Apply Device Drivers' },
      removeAnswerFile,
    ]),
  ],
})

export const never = new AbortController().signal

/** The code that a call fails with, or what it answered. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    return error instanceof Failed ? error.failure.code : error
  }
}

/** All of a list that comes in pages. */
export async function gather<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}

/** Every line that a deployment's devices reported so far. */
export async function messagesOf(test: TestWorld, deploymentId: string): Promise<readonly StatusMessage[]> {
  const all: StatusMessage[] = []
  let mark: string | null = null
  for (;;) {
    const page: FeedPage<StatusMessage> = await test.site.status.messages(deploymentId, mark, never)
    all.push(...page.lines)
    mark = page.mark
    if (!page.more) return all
  }
}

export interface Deployed {
  readonly packageId: string
  readonly sequenceId: string
  readonly collectionId: string
  readonly deploymentId: string
  readonly chosen: readonly number[]
}

export interface DeployWishes {
  readonly file?: string | Uint8Array
  readonly fileName?: string
  readonly sequence?: (packageId: string) => Sequence
  readonly permits?: boolean
  readonly request?: Partial<DeploymentRequest>
}

/** Does what a deploy job does, without looking: file, package, sequence, content, permits, collection, deployment. */
export async function deploy(test: TestWorld, wishes: DeployWishes = {}): Promise<Deployed> {
  const { site, share, world } = test
  const folder = path.join(share, 'Room laptops')
  mkdirSync(folder, { recursive: true })
  const bytes = wishes.file ?? goodFile(world.settings.seed)
  writeFileSync(path.join(folder, wishes.fileName ?? 'AutopilotConfigurationFile.json'), bytes)
  const unc = `${testUnc}\\Room laptops`
  const packageId = await site.packages.create({ name: 'Autopilot config', path: unc, description: permit }, never)
  const described = { name: 'Autopilot', description: permit, bootImageId: 'PRA00005' }
  const sequenceId = await site.taskSequences.create(described, never)
  if (world.settings.faults.includes('ts-locked')) test.wait(21)
  const sequence = (wishes.sequence ?? fastSequence)(packageId)
  // What no port can make, somebody else made in the console.
  if ([...actionsOf(sequence.steps)].some((one) => one.kind === 'other'))
    editSequence(world, colleague, sequenceId, () => sequence.steps)
  else await site.taskSequences.write(sequenceId, sequence, never)
  await site.content.send({ kind: 'package', id: packageId }, ['dp1.practice.example'], never)
  await site.content.send({ kind: 'os-image', id: 'PRA00011' }, ['dp1.practice.example'], never)
  test.wait(360)
  const chosen = chosenDevices(world).map((one) => one.resourceId)
  const batches = Array.from({ length: Math.ceil(chosen.length / siteBatch) }, (_, at) =>
    chosen.slice(at * siteBatch, (at + 1) * siteBatch),
  )
  if (wishes.permits !== false)
    for (const batch of batches) await site.devices.setVariable(batch, 'DrydockPermit', permit, never)
  const limited = { name: 'Autopilot Room 12', comment: 'drydock-run=x', limitingCollectionId: 'SMS00001' }
  const collectionId = await site.collections.create(limited, never)
  for (const batch of batches) await site.collections.addDirectRules(collectionId, batch, never)
  await site.collections.requestEvaluation(collectionId, never)
  test.wait(10)
  const now = world.clock.now()
  const deploymentId = await site.deployments.create(
    {
      taskSequenceId: sequenceId,
      collectionId,
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      availableFrom: new Date(now).toISOString(),
      expires: new Date(now + 24 * 60 * minute).toISOString(),
      comment: 'drydock-run=x',
      ...wishes.request,
    },
    never,
  )
  return { packageId, sequenceId, collectionId, deploymentId, chosen }
}
