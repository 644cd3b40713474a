import type { ContentCondition } from '#shared/site.ts'
import { condition } from '../../world/content.ts'
import { int, shape, text } from '../../world/db.ts'
import { siteCode } from '../../world/ids.ts'
import { siteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

/** A server as the network abstraction layer writes it. */
const nalPath = (server: string): string => `["Display=\\\\${server}\\"]MSWNET:["SMS_SITE=${siteCode}"]\\\\${server}\\`

const groupId = (name: string): string => `{${name}}`

/** PackageType of each kind of content (SDK). */
const packageTypes: Readonly<Record<string, number>> = { package: 0, 'os-image': 257, 'boot-image': 258 }

/** Content on points, with what the content itself is now. */
const targets = `(SELECT onPoint.contentId AS contentId, point, state, onPoint.sourceVersion AS sourceVersion, kind,
  content.sourceVersion AS newest FROM onPoint JOIN content ON content.id = contentId)`
const targetRow = shape({ contentId: text, point: text, state: condition, sourceVersion: int, kind: text, newest: int })
const targetColumns = columns({ PackageID: 'contentId', State: 'state', SourceVersion: 'sourceVersion', Status: '1' })

/** SMS_PackageStatusDistPointsSummarizer.State (configmgr.md 5.3). */
const states: Readonly<Record<ContentCondition, number>> = { installed: 0, 'in-progress': 1, failed: 3, removing: 4 }
const contentUpdating = 7

export const pointClasses: readonly SiteClass[] = [
  {
    name: 'SMS_DistributionPointInfo',
    from: 'point',
    where: null,
    columns: columns({ Name: 'name', SiteCode: 'siteCode' }),
    select: (world, rest, values) =>
      world.db.all(shape({ name: text, siteCode: text }), rest, ...values).map((row) =>
        siteObject('SMS_DistributionPointInfo', {
          NALPath: nalPath(row.name),
          Name: row.name,
          SiteCode: row.siteCode,
        }),
      ),
  },
  {
    name: 'SMS_SCI_SysResUse',
    from: 'point',
    where: null,
    columns: columns({ NetworkOSPath: `'\\\\' || name`, SiteCode: 'siteCode' }),
    select: (world, rest, values) =>
      world.db.all(shape({ name: text, siteCode: text }), rest, ...values).map((row) =>
        siteObject('SMS_SCI_SysResUse', {
          NALPath: nalPath(row.name),
          NetworkOSPath: `\\\\${row.name}`,
          RoleName: 'SMS Distribution Point',
          SiteCode: row.siteCode,
        }),
      ),
  },
  {
    name: 'SMS_DistributionPointGroup',
    from: '(SELECT name, count(*) AS members FROM pointGroup GROUP BY name)',
    where: null,
    columns: columns({ Name: 'name', GroupID: `'{' || name || '}'` }),
    select: (world, rest, values) =>
      world.db.all(shape({ name: text, members: int }), rest, ...values).map((row) =>
        siteObject('SMS_DistributionPointGroup', {
          GroupID: groupId(row.name),
          Name: row.name,
          MemberCount: row.members,
        }),
      ),
  },
  {
    name: 'SMS_DPGroupMembers',
    from: 'pointGroup',
    where: null,
    columns: columns({ GroupID: `'{' || name || '}'` }),
    select: (world, rest, values) =>
      world.db
        .all(shape({ name: text, point: text }), rest, ...values)
        .map((row) => siteObject('SMS_DPGroupMembers', { GroupID: groupId(row.name), DPNALPath: nalPath(row.point) })),
  },
  {
    name: 'SMS_DistributionPoint',
    from: targets,
    where: null,
    columns: targetColumns,
    select: (world, rest, values) =>
      world.db.all(targetRow, rest, ...values).map((row) =>
        siteObject('SMS_DistributionPoint', {
          PackageID: row.contentId,
          PackageType: packageTypes[row.kind] ?? null,
          ServerNALPath: nalPath(row.point),
          SiteCode: siteCode,
          Status: 1,
        }),
      ),
  },
  {
    name: 'SMS_PackageStatusDistPointsSummarizer',
    from: targets,
    where: null,
    columns: targetColumns,
    select: (world, rest, values) =>
      world.db.all(targetRow, rest, ...values).map((row) =>
        siteObject('SMS_PackageStatusDistPointsSummarizer', {
          PackageID: row.contentId,
          PackageType: packageTypes[row.kind] ?? null,
          ServerNALPath: nalPath(row.point),
          SiteCode: siteCode,
          SourceVersion: row.sourceVersion,
          State: row.state === 'in-progress' && row.sourceVersion < row.newest ? contentUpdating : states[row.state],
        }),
      ),
  },
]
