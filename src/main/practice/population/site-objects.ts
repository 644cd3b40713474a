import type { ContentKind, ImageIndex } from '#shared/site.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { practiceUnc } from '../practice-unc.ts'
import { evaluateNow } from '../world/evaluate.ts'
import { siteCode } from '../world/ids.ts'
import { day, type World } from '../world/world.ts'
import { bareMetal, unmodifiedWizard } from './sequences-of-others.ts'

const first = 'dp1.practice.example'
const second = 'dp2.practice.example'
const handMadeFolder = `${practiceUnc}\\Old names only`

/** What the site holds before Drydock comes: points, images, and other people's objects. */
export function addSiteObjects(world: World): void {
  for (const point of [first, second]) {
    world.db.run('INSERT INTO point (name, siteCode) VALUES (?, ?)', point, siteCode)
    world.db.run("INSERT INTO pointGroup (name, point) VALUES ('All branches', ?)", point)
  }
  addImages(world)
  addPackage(world, 'PRA00001', 'Configuration Manager client', 'Site server', [first, second])
  addPackage(world, 'PRA00003', 'Office deployment', '', [second])
  // The name that the source document proposes, made by hand: names tell nothing about whose a package is. It reads from
  // the folder where Drydock would put the file of one of the practice profiles.
  addPackage(world, 'PRA00007', 'Autopilot for existing devices config', 'by hand, 2024', [first], handMadeFolder)
  addSequence(world, 'PRA00009', 'Windows 11 bare metal', 'PRA00005', bareMetal)
  addSequence(world, 'PRA0000A', 'Autopilot for existing devices', 'PRA00005', unmodifiedWizard('PRA00007', 'PRA00011'))
}

function addImages(world: World): void {
  const windows = '10.0.26100.4652'
  const index = (number: number, name: string, edition: string, version: string, language = 'en-US'): ImageIndex => ({
    index: number,
    name,
    edition,
    architecture: 'x64',
    version,
    language,
  })
  const common = { description: '', path: '\\\\cm1.practice.example\\images', indexes: [] }
  addContent(world, {
    ...common,
    id: 'PRA00005',
    kind: 'boot-image',
    name: 'Boot image (x64)',
    version: '10.0.26100.1',
    architecture: 'x64',
    size: 421_000,
    points: [first, second],
  })
  addContent(world, {
    ...common,
    id: 'PRA00002',
    kind: 'boot-image',
    name: 'Boot image (x86)',
    version: '10.0.18362.1',
    architecture: 'x86',
    size: 338_000,
    points: [first],
  })
  addContent(world, {
    ...common,
    id: 'PRA00011',
    kind: 'os-image',
    name: 'Windows 11 24H2',
    version: windows,
    architecture: 'x64',
    size: 5_460_000,
    points: [second],
    indexes: [
      index(1, 'Windows 11 Education', 'Education', windows),
      index(2, 'Windows 11 Home', 'Core', windows),
      index(3, 'Windows 11 Enterprise', 'Enterprise', windows),
      index(4, 'Windows 11 Pro', 'Professional', windows),
      // The names in one file may be the same in every language.
      index(5, 'Windows 11 Enterprise', 'Enterprise', windows, 'de-DE'),
    ],
  })
  addContent(world, {
    ...common,
    id: 'PRA00012',
    kind: 'os-image',
    name: 'Windows Server 2025',
    version: '10.0.26100.1742',
    architecture: 'x64',
    size: 4_980_000,
    points: [second],
    indexes: [index(1, 'Windows Server 2025 Standard', 'ServerStandard', '10.0.26100.1742')],
  })
}

interface NewContent {
  readonly id: string
  readonly kind: ContentKind
  readonly name: string
  readonly description: string
  readonly path: string
  readonly version: string
  readonly architecture: string
  readonly indexes: readonly ImageIndex[]
  readonly size: number
  readonly points: readonly string[]
}

function addContent(world: World, content: NewContent): void {
  world.db.run(
    `INSERT INTO content (id, kind, name, description, path, version, architecture, indexes, sourceVersion, size, programs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 2, ?, ?)`,
    content.id,
    content.kind,
    content.name,
    content.description,
    content.path,
    content.version,
    content.architecture,
    JSON.stringify(content.indexes),
    content.size,
    Number(content.id === 'PRA00003'),
  )
  for (const point of content.points)
    world.db.run(
      "INSERT INTO onPoint (contentId, point, state, sourceVersion, transfers) VALUES (?, ?, 'installed', 2, 1)",
      content.id,
      point,
    )
}

function addPackage(
  world: World,
  id: string,
  name: string,
  description: string,
  points: readonly string[],
  path = `\\\\cm1.practice.example\\sources\\${id}`,
): void {
  const plain = { kind: 'package', version: '', architecture: '', indexes: [], size: 24_000 } as const
  addContent(world, { ...plain, id, name, description, path, points })
}

function addSequence(world: World, id: string, name: string, bootImageId: string, sequence: Sequence): void {
  world.db.run(
    `INSERT INTO sequence (id, name, description, bootImageId, enabled, modifiedAt, revision) VALUES (?, ?, '', ?, 1, ?, 1)`,
    id,
    name,
    bootImageId,
    world.start - 90 * day,
  )
  world.db.run(
    'INSERT INTO revision (sequenceId, revision, steps) VALUES (?, 1, ?)',
    id,
    JSON.stringify(sequence.steps),
  )
}

/** Built-in collections; All Systems takes in every record as it appears. */
export function addBuiltInCollections(world: World): void {
  addCollection(world, 'SMS00001', 'All Systems', '')
  addCollection(world, 'SMSDM003', 'All Desktop and Server Clients', 'SMS00001')
  addCollection(world, 'SMS000US', 'All Unknown Computers', 'SMS00001')
}

/** Collections of other people, filled as their rules say. */
export function addOtherCollections(world: World, bystanders: readonly number[]): void {
  addCollection(world, 'PRA00014', 'Staff laptops', 'SMS00001')
  addRule(world, 'PRA00014', 'query', null, 'By name', 'select * from SMS_R_System where SMS_R_System.Name like "PC-%"')
  evaluateNow(world, 'PRA00014')
  addCollection(world, 'PRA00015', 'Imaging lab', 'SMS00001')
  for (const one of bystanders.slice(0, 1)) addRule(world, 'PRA00015', 'direct', one, 'lab', '')
  evaluateNow(world, 'PRA00015')
  world.db.run(
    `INSERT INTO member (collectionId, resourceId) SELECT 'SMSDM003', resourceId FROM device WHERE isClient = 1`,
  )
  world.db.run(
    `UPDATE collection SET evaluatedAt = ?, memberCount = (SELECT count(*) FROM member WHERE collectionId = 'SMSDM003')
     WHERE id = 'SMSDM003'`,
    world.start,
  )
  world.db.run(
    `INSERT INTO deployment (id, taskSequenceId, collectionId, purpose, availability, option, showProgress, availableFrom, expires, comment)
     VALUES ('PRA20001', 'PRA00009', 'PRA00015', 'available', 'media-pxe', 'download-when-needed', 1, ?, ?, '')`,
    world.start - 30 * day,
    world.start + 365 * day,
  )
}

function addCollection(world: World, id: string, name: string, limiting: string): void {
  world.db.run(
    `INSERT INTO collection (id, name, comment, limitingCollectionId, refresh, evaluatedAt, memberCount, requests)
     VALUES (?, ?, '', ?, 'periodic', ?, 0, 0)`,
    id,
    name,
    limiting,
    world.start,
  )
}

function addRule(
  world: World,
  collectionId: string,
  kind: 'direct' | 'query',
  resourceId: number | null,
  name: string,
  expression: string,
): void {
  world.db.run(
    "INSERT INTO rule (collectionId, kind, resourceId, name, expression, other) VALUES (?, ?, ?, ?, ?, '')",
    collectionId,
    kind,
    resourceId,
    name,
    expression,
  )
}
