import { contentRow } from '../../world/content-rows.ts'
import type { Row } from '../../world/db.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

type Content = Row<typeof contentRow>

const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

/** ImageProperty: the images of the file with their properties, each under the name that the console shows. */
function imageProperty({ indexes }: Content): string {
  const images = indexes.map((one) => {
    const named = {
      'Image name': one.name,
      Architecture: one.architecture.toUpperCase(),
      'OS version': one.version,
      Edition: one.edition,
      Language: one.language,
    }
    const properties = Object.entries(named).map(
      ([name, value]) => `<Property Name="${name}">${escape(value)}</Property>`,
    )
    return `<IMAGE INDEX="${one.index}">${properties.join('')}</IMAGE>`
  })
  return `<?xml version="1.0" encoding="utf-16"?><WIM>${images.join('')}</WIM>`
}

const imageObject = (name: string, row: Content, packageType: number, more: SiteObject['properties']): SiteObject =>
  siteObject(name, {
    PackageID: row.id,
    Name: row.name,
    Description: row.description,
    PkgSourcePath: row.path,
    SourceVersion: row.sourceVersion,
    Version: row.version,
    PackageType: packageType,
    PackageSize: row.size,
    ImageOSVersion: row.version,
    ...more,
  })

const shared = columns({
  PackageID: 'id',
  Name: 'name',
  Description: 'description',
  PkgSourcePath: 'path',
  SourceVersion: 'sourceVersion',
  Version: 'version',
})

/** SMS_BootImagePackage and SMS_ImagePackage: rows of content with what is in the image file. */
export const imageClasses: readonly SiteClass[] = [
  {
    name: 'SMS_BootImagePackage',
    from: 'content',
    where: "kind = 'boot-image'",
    columns: shared,
    lazy: ['ImageProperty'],
    select: (world, rest, values) =>
      world.db.all(contentRow, rest, ...values).map((row) =>
        // The class spells it with a small letter, older sites with a capital one.
        imageObject('SMS_BootImagePackage', row, 258, {
          Architecture: row.architecture.replace('x64', 'X64'),
          DefaultImage: false,
          ImageProperty: '',
        }),
      ),
  },
  {
    name: 'SMS_ImagePackage',
    from: 'content',
    where: "kind = 'os-image'",
    columns: shared,
    lazy: ['ImageProperty'],
    select: (world, rest, values) =>
      world.db
        .all(contentRow, rest, ...values)
        .map((row) => imageObject('SMS_ImagePackage', row, 257, { ImageProperty: imageProperty(row) })),
  },
]
