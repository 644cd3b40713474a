import type { Clock } from '#shared/clock.ts'
import { read } from './act.ts'
import { membershipRule, ruleRow } from './collections.ts'
import type { Db } from './db.ts'
import { flag, int, intOrNull, shape, text, textOrNull, type Row } from './db.ts'
import { openFile, openWorld } from './open.ts'

const at = (milliseconds: number): string => new Date(milliseconds).toISOString()

const packageShape = shape({ id: text, name: text, description: text, path: text, sourceVersion: int })
const collectionShape = shape({ id: text, name: text, comment: text })
const sequenceShape = shape({ id: text, name: text, description: text, enabled: flag, revision: int })
const deploymentShape = shape({ id: text, collectionId: text, taskSequenceId: text, comment: text })
const variableShape = shape({ resourceId: int, name: text, value: text })
const deviceShape = shape({
  resourceId: int,
  name: text,
  serial: text,
  smbiosGuid: text,
  formattedAt: intOrNull,
  enrolledAt: intOrNull,
  enrollmentProfileName: textOrNull,
})
const historyShape = shape({ at: int, primitive: text, object: text, actor: text, detail: text })
const firedShape = shape({ fault: text, what: text, at: int })

/**
 * The world's raw objects and history, read without the ports (formats.md, "The world, dumped"). With `wall`, life goes
 * on up to the present instant first; without, the file is only read.
 */
export function dumpWorld(file: string, wall?: Clock) {
  if (wall !== undefined) {
    const world = openWorld(file, { wall, shareFolderOfUnc: () => null })
    try {
      read(world, () => undefined)
    } finally {
      world.close()
    }
  }
  const { db, kept } = openFile(file, { readonly: true, fileMustExist: true })
  try {
    return db.reading(() => ({ schema: 1, seed: kept.settings.seed, ...everything(db) }))
  } finally {
    db.close()
  }
}

const everything = (db: Db) => ({
  packages: db.all(packageShape, "FROM content WHERE kind = 'package' ORDER BY id"),
  collections: db.all(collectionShape, 'FROM collection ORDER BY id').map((one) => ({
    ...one,
    members: db
      .all(shape({ resourceId: int }), 'FROM member WHERE collectionId = ? ORDER BY resourceId', one.id)
      .map((row) => row.resourceId),
    rules: db.all(ruleRow, 'FROM rule WHERE collectionId = ? ORDER BY id', one.id).map(membershipRule),
  })),
  taskSequences: db.all(sequenceShape, 'FROM sequence ORDER BY id').map(({ revision, ...one }) => ({
    ...one,
    steps: stepsOf(db, one.id, revision),
  })),
  deployments: db.all(deploymentShape, 'FROM deployment ORDER BY id'),
  variables: db.all(variableShape, 'FROM variable ORDER BY resourceId, name'),
  devices: db.all(deviceShape, 'FROM device ORDER BY resourceId').map(device),
  history: db.all(historyShape, 'FROM history ORDER BY id').map((one) => ({
    at: at(one.at),
    primitive: one.primitive,
    object: one.object,
    by: one.actor,
    detail: JSON.parse(one.detail) as unknown,
  })),
  faults: db.all(firedShape, 'FROM fired ORDER BY at, fault, what').map((one) => ({ ...one, at: at(one.at) })),
})

function stepsOf(db: Db, id: string, revision: number): unknown {
  const row = db.get(shape({ steps: text }), 'FROM revision WHERE sequenceId = ? AND revision = ?', id, revision)
  return row === undefined ? [] : JSON.parse(row.steps)
}

const device = ({ formattedAt, enrolledAt, enrollmentProfileName, ...one }: Row<typeof deviceShape>) => ({
  ...one,
  ...(formattedAt === null ? {} : { formattedAt: at(formattedAt) }),
  ...(enrolledAt === null ? {} : { enrolledAt: at(enrolledAt) }),
  ...(enrollmentProfileName === null ? {} : { enrollmentProfileName }),
})
