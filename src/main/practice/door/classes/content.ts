import { contentRow } from '../../world/content-rows.ts'
import { siteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

const shared = {
  PackageID: 'id',
  Name: 'name',
  Description: 'description',
  PkgSourcePath: 'path',
  SourceVersion: 'sourceVersion',
  Version: 'version',
}

/** SMS_Package: one row of ids with the images, which have classes of their own. */
export const contentClasses: readonly SiteClass[] = [
  {
    name: 'SMS_Package',
    from: 'content',
    where: "kind = 'package'",
    columns: columns(shared),
    select: (world, rest, values) =>
      world.db.all(contentRow, rest, ...values).map((row) =>
        siteObject('SMS_Package', {
          PackageID: row.id,
          Name: row.name,
          Description: row.description,
          PkgSourcePath: row.path,
          SourceVersion: row.sourceVersion,
          Version: row.version,
          PackageType: 0,
          NumOfPrograms: row.programs,
          PackageSize: row.size,
        }),
      ),
  },
]
