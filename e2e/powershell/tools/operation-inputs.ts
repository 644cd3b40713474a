import type { Wire } from '#main/powershell/port.ts'
import { never, type TestWorld } from '#main/practice/test-world.ts'
import { takeLock } from '#main/practice/world/locks.ts'
import { technician } from '#main/practice/world/world.ts'
import { oneOfEachKind, stepNames } from './operation-inputs-steps.ts'

export type Input = Readonly<Record<string, Wire>>

/** What an operation can be called with in a practice world. */
export interface Prepared {
  /** Every parameter that the operation takes, so that each of its texts can be replaced. */
  readonly input: Input
  /** Ids of what the operation is about: with this input nothing else changes. */
  readonly about?: readonly string[]
  /** Texts that ask for what is so anyway: nothing has to be told of them. */
  readonly given?: readonly string[]
  /** With an unknown name there is nothing to do, and nothing is done. */
  readonly mayDoNothing?: boolean
  /** What failures call a text whose place has another name. */
  readonly names?: Readonly<Record<string, readonly string[]>>
}

/** Objects of a practice world to call operations with; each one made is new. */
export class Practice {
  readonly #test: TestWorld
  #made = 0
  constructor(test: TestWorld) {
    this.#test = test
  }

  name(): string {
    this.#made += 1
    return `Practice ${this.#made}`
  }

  package(): Promise<string> {
    return this.#test.site.packages.create({ name: this.name(), path: source, description: '' }, never)
  }

  collection(): Promise<string> {
    return this.#test.site.collections.create(
      { name: this.name(), comment: '', limitingCollectionId: 'SMS00001' },
      never,
    )
  }

  async sentPackage(): Promise<string> {
    const id = await this.package()
    await this.#test.site.content.send({ kind: 'package', id }, [point], never)
    return id
  }

  async collectionWithRule(): Promise<string> {
    const id = await this.collection()
    await this.#test.site.collections.addDirectRules(id, [device], never)
    return id
  }

  sequence(): Promise<string> {
    return this.#test.site.taskSequences.create({ name: this.name(), description: '', bootImageId: 'PRA00005' }, never)
  }

  async deployment(): Promise<string> {
    const [taskSequenceId, collectionId] = [await this.sequence(), await this.collection()]
    return this.#test.site.deployments.create({ ...terms, taskSequenceId, collectionId }, never)
  }

  async lockedSequence(): Promise<string> {
    const id = await this.sequence()
    takeLock(this.#test.world, technician, 'task-sequence', id)
    return id
  }

  async variable(): Promise<string> {
    const name = `Practice${this.name().slice(9)}`
    await this.#test.site.devices.setVariable([device], name, 'before', never)
    return name
  }
}

const source = String.raw`\\files.practice.example\autopilot$\A`
const point = 'dp1.practice.example'
const device = 16_777_219
const terms = {
  purpose: 'available',
  availability: 'clients',
  option: 'download-when-needed',
  showProgress: true,
  availableFrom: '2026-11-24T08:00:00.000Z',
  expires: '2026-11-25T08:00:00.000Z',
  comment: '',
} as const

export type Factory = (practice: Practice) => Promise<Prepared> | Prepared

const onNew =
  (make: (practice: Practice) => Promise<string>, input: (id: string) => Input): Factory =>
  async (practice) => {
    const id = await make(practice)
    return { input: input(id), about: [id] }
  }
const newPackage = (practice: Practice): Promise<string> => practice.package()
const newCollection = (practice: Practice): Promise<string> => practice.collection()
const newSequence = (practice: Practice): Promise<string> => practice.sequence()
const newDeployment = (practice: Practice): Promise<string> => practice.deployment()
const sentPackage = (practice: Practice): Promise<string> => practice.sentPackage()

const inputs: Readonly<Record<string, Factory | readonly Factory[]>> = {
  echo: () => ({ input: { Value: { text: 'x', list: ['x', { inner: 'x' }] } } }),
  rehearse: () => ({
    input: { Operation: 'package-create', Given: { Name: 'x', Path: source, Description: 'x' } },
  }),
  'workstation-facts': () => ({ input: {} }),
  'site-facts': () => ({ input: {} }),

  'package-get': () => ({ input: { Id: 'PRA00007' } }),
  'packages-named': () => ({ input: { Name: 'x' }, names: { Name: ['query'] } }),
  'packages-at': () => ({ input: { Path: source }, names: { Path: ['query'] } }),
  'packages-described': () => ({ input: { Part: 'x' }, names: { Part: ['query'] } }),
  'package-create': (practice) => ({ input: { Name: practice.name(), Path: source, Description: 'x' } }),
  'package-update-content': onNew(newPackage, (Id) => ({ Id })),
  'package-remove': onNew(newPackage, (Id) => ({ Id })),

  'collection-get': () => ({ input: { Id: 'PRA00014' } }),
  'collections-named': () => ({ input: { Name: 'x' }, names: { Name: ['query'] } }),
  'collections-commented': () => ({ input: { Part: 'x' }, names: { Part: ['query'] } }),
  'collection-create': (practice) => ({
    input: { Name: practice.name(), Comment: 'x', LimitingCollectionId: 'SMS00001' },
  }),
  'collection-rules': () => ({ input: { Id: 'PRA00014' } }),
  'collection-members': () => ({ input: { Id: 'PRA00014', After: 0 } }),
  'collection-add-direct-rules': onNew(newCollection, (Id) => ({ Id, ResourceIds: [device] })),
  'collection-remove-direct-rules': onNew(
    (practice) => practice.collectionWithRule(),
    (Id) => ({ Id, ResourceIds: [device] }),
  ),
  'collection-evaluate': onNew(newCollection, (Id) => ({ Id })),
  'collection-remove': onNew(newCollection, (Id) => ({ Id })),

  'devices-find': () => ({
    input: { Wanted: ['serial', 'name', 'mac', 'smbiosGuid'].map((kind) => ({ kind, value: 'x' })) },
  }),
  'devices-by-id': () => ({ input: { ResourceIds: [device] } }),
  'devices-queried': () => ({ input: { Expression: 'select ResourceID from SMS_R_System' } }),
  'device-import': async (practice) => {
    const collection = await practice.collection()
    const Value = `02:00:5E:FF:${practice
      .name()
      .slice(9)
      .padStart(4, '0')
      .replace(/(..)(..)/, '$1:$2')}`
    return {
      input: { Name: 'WS-NEW', Kind: 'mac', Value, CollectionId: collection },
      about: [collection, 'SMS00001'],
      given: ['SMS00001'],
      names: { Value: ['mac', 'smbiosGuid'] },
    }
  },
  'variable-set': () => ({
    input: { ResourceIds: [device], Name: 'DrydockPermit', Value: 'x' },
    about: [String(device)],
  }),
  'variable-remove': async (practice) => ({
    input: { ResourceIds: [device], Name: await practice.variable() },
    about: [String(device)],
    mayDoNothing: true,
  }),
  'variables-named': () => ({ input: { ResourceIds: [device], Name: 'DrydockPermit' } }),

  'content-points': () => ({ input: {} }),
  'content-groups': () => ({ input: {} }),
  'content-states': () => ({
    input: { Content: [{ kind: 'package', id: 'PRA00007' }] },
    about: ['PRA00007'],
  }),
  'content-send': onNew(newPackage, (Id) => ({ Kind: 'package', Id, Points: [point] })),
  'content-redistribute': onNew(sentPackage, (Id) => ({ Kind: 'package', Id, Point: point })),
  'content-validate': onNew(sentPackage, (Id) => ({ Kind: 'package', Id, Point: point })),

  'boot-images': () => ({ input: {} }),
  'boot-image-get': () => ({ input: { Id: 'PRA00005' } }),
  images: () => ({ input: {} }),
  'image-get': () => ({ input: { Id: 'PRA00011' } }),
  'sequence-get': () => ({ input: { Id: 'PRA0000A' } }),
  'sequences-named': () => ({ input: { Name: 'x' }, names: { Name: ['query'] } }),
  'sequences-described': () => ({ input: { Part: 'x' }, names: { Part: ['query'] } }),
  'sequence-create': (practice) => ({
    input: { Name: practice.name(), Description: 'x', BootImageId: 'PRA00005' },
  }),
  'sequence-read': () => ({ input: { Id: 'PRA0000A' } }),
  'sequence-write': oneOfEachKind.map((step): Factory => async (practice) => {
    const Id = await practice.sequence()
    return { input: { Id, Steps: [step] }, about: [Id], names: stepNames(step.name) }
  }),
  'sequence-enable': onNew(newSequence, (Id) => ({ Id, Enabled: false })),
  'sequence-references': () => ({ input: { Id: 'PRA0000A' } }),
  'sequence-remove': onNew(newSequence, (Id) => ({ Id })),
  'lock-get': () => ({ input: { Kind: 'task-sequence', Id: 'PRA0000A' } }),
  'lock-release': onNew(
    (practice) => practice.lockedSequence(),
    (Id) => ({ Kind: 'task-sequence', Id }),
  ),

  'deployment-get': () => ({ input: { Id: 'PRA20001' } }),
  'deployments-commented': () => ({ input: { Part: 'x' }, names: { Part: ['query'] } }),
  'deployments-on-collection': () => ({ input: { CollectionId: 'PRA00015' } }),
  'deployments-of-sequence': () => ({ input: { TaskSequenceId: 'PRA00009' } }),
  'deployment-create': async (practice) => ({
    input: {
      TaskSequenceId: await practice.sequence(),
      CollectionId: await practice.collection(),
      Purpose: 'available',
      Availability: 'clients',
      Option: 'download-when-needed',
      ShowProgress: true,
      AvailableFrom: terms.availableFrom,
      Expires: terms.expires,
      Comment: 'x',
    },
  }),
  'deployment-change': onNew(newDeployment, (Id) => ({
    Id,
    AvailableFrom: '2026-11-24T09:00:00.000Z',
    Expires: '2026-11-26T08:00:00.000Z',
    Option: 'download-first',
    Availability: 'clients',
  })),
  'deployment-summary': () => ({ input: { DeploymentId: 'PRA20001' } }),
  messages: () => ({ input: { DeploymentId: 'PRA20001', Mark: 'm1|0|0|0|' } }),
  clients: () => ({ input: { DeploymentId: 'PRA20001', Mark: 'c1|0|' } }),
  nudge: () => ({ input: { CollectionId: 'PRA00015' } }),
  'site-rights': () => ({ input: {} }),
  'deployment-remove': onNew(newDeployment, (Id) => ({ Id })),
}

/** Valid inputs of an operation of the module, with all its parameters; fails where there is none here. */
export function inputsOf(operation: string): readonly [Factory, ...Factory[]] {
  const found = inputs[operation]
  const [first, ...more] = found === undefined ? [] : [found].flat()
  if (first === undefined) throw new TypeError(`operation-inputs.ts has nothing for ${operation}`)
  return [first, ...more]
}
