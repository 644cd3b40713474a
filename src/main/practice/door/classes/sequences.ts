import { int, shape, text } from '../../world/db.ts'
import { sequenceRow } from '../../world/sequences.ts'
import { siteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

/** ProgramFlags of a new sequence, and the bit of one that is disabled (SMS_TaskSequencePackage). */
const usualFlags = 152_084_496
const disabledFlag = 0x1000

const referenceRow = shape({ sequenceId: text, id: text, name: text, kind: text, size: int, version: text })
const referenceTypes: ReadonlyMap<string, number> = new Map([
  ['package', 0],
  ['os-image', 257],
  ['boot-image', 258],
])

/** What the steps of the newest revision name, and the boot image. What the site does not hold is no reference. */
const references = `(
  SELECT DISTINCT sequence.id AS sequenceId, content.id AS id, content.name AS name, content.kind AS kind,
    content.size AS size, content.version AS version
  FROM sequence
  JOIN revision ON revision.sequenceId = sequence.id AND revision.revision = sequence.revision
  JOIN json_tree(revision.steps) AS part
    ON part.key IN ('packageId', 'imageId') OR (part.key IS NULL AND part.parent IS NULL)
  JOIN content ON content.id = CASE WHEN part.key IS NULL THEN sequence.bootImageId ELSE part.atom END
)`

/** SMS_TaskSequencePackage, and what its sequence refers to (SMS_TaskSequencePackageReference_Flat). */
export const sequenceClasses: readonly SiteClass[] = [
  {
    name: 'SMS_TaskSequencePackage',
    from: 'sequence',
    where: null,
    columns: columns({ PackageID: 'id', Name: 'name', Description: 'description', PackageType: '4' }),
    lazy: ['BootImageID', 'Sequence', 'Type'],
    select: (world, rest, values) =>
      world.db.all(sequenceRow, rest, ...values).map((row) =>
        siteObject('SMS_TaskSequencePackage', {
          PackageID: row.id,
          Name: row.name,
          Description: row.description,
          BootImageID: row.bootImageId,
          PackageType: 4,
          ProgramFlags: usualFlags | (row.enabled ? 0 : disabledFlag),
          SourceDate: new Date(row.modifiedAt),
          LastRefreshTime: new Date(row.modifiedAt),
          SourceVersion: row.revision + 1,
          Sequence: `<sequence version="3.00"/>`,
          Type: 2,
        }),
      ),
  },
  {
    name: 'SMS_TaskSequencePackageReference_Flat',
    from: references,
    where: null,
    columns: columns({ PackageID: 'sequenceId', ObjectID: 'id', RefPackageID: 'id', ObjectName: 'name' }),
    select: (world, rest, values) =>
      world.db.all(referenceRow, rest, ...values).map((row) =>
        siteObject('SMS_TaskSequencePackageReference_Flat', {
          Description: '',
          Level: '0',
          ObjectID: row.id,
          ObjectName: row.name,
          ObjectType: referenceTypes.get(row.kind) ?? null,
          PackageID: row.sequenceId,
          RefPackageID: row.id,
          SourceID: '',
          SourceSize: row.size,
          Version: row.version,
        }),
      ),
  },
]
