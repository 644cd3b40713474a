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

/** SMS_Package, SMS_BootImagePackage, SMS_ImagePackage: one row of ids, three classes. */
const contentClass = (name: string, kind: string, packageType: number): SiteClass => ({
  name,
  from: 'content',
  where: `kind = '${kind}'`,
  columns: columns(shared),
  select: (world, rest, values) =>
    world.db.all(contentRow, rest, ...values).map((row) =>
      siteObject(name, {
        PackageID: row.id,
        Name: row.name,
        Description: row.description,
        PkgSourcePath: row.path,
        SourceVersion: row.sourceVersion,
        Version: row.version,
        PackageType: packageType,
        NumOfPrograms: row.programs,
        PackageSize: row.size,
      }),
    ),
})

export const contentClasses: readonly SiteClass[] = [
  contentClass('SMS_Package', 'package', 0),
  contentClass('SMS_BootImagePackage', 'boot-image', 258),
  contentClass('SMS_ImagePackage', 'os-image', 257),
]
