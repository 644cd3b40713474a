import type { RefreshKind } from '#shared/site.ts'
import { collectionRow, isBuiltIn, ruleRow } from '../../world/collections.ts'
import { int, shape, text, type Row } from '../../world/db.ts'
import { siteCode } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

/** SMS_Collection.RefreshType. */
const refreshTypes: Readonly<Record<RefreshKind, number>> = { manual: 1, periodic: 2, continuous: 4, both: 6 }

/** What the site's database holds where a date never came. */
const noDate = new Date(Date.UTC(1980, 0, 1))

/** A rule as it lies in CollectionRules: objects of four classes. */
function ruleObject(row: Row<typeof ruleRow>): SiteObject {
  const RuleName = row.name
  switch (row.kind) {
    case 'direct':
      return siteObject('SMS_CollectionRuleDirect', {
        ResourceClassName: 'SMS_R_System',
        ResourceID: row.resourceId,
        RuleName,
      })
    case 'include':
      return siteObject('SMS_CollectionRuleIncludeCollection', { IncludeCollectionID: row.other, RuleName })
    case 'exclude':
      return siteObject('SMS_CollectionRuleExcludeCollection', { ExcludeCollectionID: row.other, RuleName })
    default:
      return siteObject('SMS_CollectionRuleQuery', { QueryExpression: row.expression, QueryID: row.id, RuleName })
  }
}

const collectionObject = (world: World, row: Row<typeof collectionRow>): SiteObject =>
  siteObject('SMS_Collection', {
    CollectionID: row.id,
    Name: row.name,
    Comment: row.comment,
    CollectionType: 2,
    LimitToCollectionID: row.limitingCollectionId,
    MemberCount: row.memberCount,
    IsBuiltIn: isBuiltIn(row.id),
    LastRefreshTime: row.evaluatedAt === null ? noDate : new Date(row.evaluatedAt),
    RefreshType: refreshTypes[row.refresh],
    CollectionRules: world.db.all(ruleRow, 'FROM rule WHERE collectionId = ? ORDER BY id', row.id).map(ruleObject),
  })

/** SMS_Collection (device collections only) and who is in one. */
export const collectionClasses: readonly SiteClass[] = [
  {
    name: 'SMS_Collection',
    from: 'collection',
    where: null,
    columns: columns({
      CollectionID: 'id',
      Name: 'name',
      Comment: 'comment',
      CollectionType: '2',
      LimitToCollectionID: 'limitingCollectionId',
      MemberCount: 'memberCount',
    }),
    lazy: ['RefreshType', 'CollectionRules'],
    select: (world, rest, values) =>
      world.db.all(collectionRow, rest, ...values).map((row) => collectionObject(world, row)),
  },
  {
    name: 'SMS_FullCollectionMembership',
    from: 'member JOIN device USING (resourceId)',
    where: null,
    columns: columns({ CollectionID: 'collectionId', ResourceID: 'resourceId', Name: 'name' }),
    select: (world, rest, values) =>
      world.db.all(shape({ collectionId: text, resourceId: int, name: text }), rest, ...values).map((row) =>
        siteObject('SMS_FullCollectionMembership', {
          CollectionID: row.collectionId,
          ResourceID: row.resourceId,
          Name: row.name,
          ResourceType: 5,
          SiteCode: siteCode,
        }),
      ),
  },
]
