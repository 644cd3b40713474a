import type { DeploymentRecord } from '#shared/site.ts'
import { deploymentRow, never } from '../../world/deployments.ts'
import { siteCode } from '../../world/ids.ts'
import { siteObject, Unzoned } from '../site-object.ts'
import { columns, type SiteClass } from './site-class.ts'

/** SMS_Advertisement.AdvertFlags (configmgr.md 8). */
const advertFlags = { immediate: 0x20, noFallback: 0x20000, mediaAndPxe: 0x40000, showProgress: 0x800000 } as const
const availabilityFlags: Readonly<Record<DeploymentRecord['availability'], number>> = {
  clients: 0,
  'clients-media-pxe': advertFlags.mediaAndPxe,
  'media-pxe': advertFlags.mediaAndPxe + 0x10000000,
  'media-pxe-hidden': advertFlags.mediaAndPxe + 0x10000000 + 0x20000000,
}

/** RemoteClientFlags: how content comes; not without a local point, again where it failed. */
const clientFlags = { notWithoutLocal: 0x20, rerunIfFailed: 0x2000 } as const
const optionFlags: Readonly<Record<DeploymentRecord['option'], number>> = {
  'download-when-needed': 0x100,
  'download-first': 0x10,
  'run-from-point': 0x8,
}

/** What stands where no time was ever given. */
const noTime = Date.UTC(1990, 0, 1)

export const deploymentClasses: readonly SiteClass[] = [
  {
    name: 'SMS_Advertisement',
    from: 'deployment',
    where: null,
    columns: columns({
      AdvertisementID: 'id',
      PackageID: 'taskSequenceId',
      CollectionID: 'collectionId',
      Comment: 'comment',
    }),
    lazy: [
      'AssignedScheduleEnabled',
      'ExpirationTimeEnabled',
      'ExpirationTimeIsGMT',
      'PresentTimeEnabled',
      'PresentTimeIsGMT',
    ],
    select: (world, rest, values) =>
      world.db.all(deploymentRow, rest, ...values).map((row) =>
        siteObject('SMS_Advertisement', {
          AdvertisementID: row.id,
          AdvertisementName: `${row.taskSequenceId} to ${row.collectionId}`,
          PackageID: row.taskSequenceId,
          CollectionID: row.collectionId,
          ProgramName: '*',
          SourceSite: siteCode,
          OfferType: row.purpose === 'required' ? 0 : 2,
          AdvertFlags:
            advertFlags.noFallback +
            availabilityFlags[row.availability] +
            (row.showProgress ? advertFlags.showProgress : 0) +
            (row.purpose === 'required' ? advertFlags.immediate : 0),
          RemoteClientFlags: clientFlags.notWithoutLocal + clientFlags.rerunIfFailed + optionFlags[row.option],
          AssignedScheduleEnabled: row.purpose === 'required',
          PresentTime: new Unzoned(row.availableFrom),
          PresentTimeEnabled: true,
          PresentTimeIsGMT: true,
          ExpirationTime: new Unzoned(row.expires === never ? noTime : row.expires),
          ExpirationTimeEnabled: row.expires !== never,
          ExpirationTimeIsGMT: true,
          Comment: row.comment,
        }),
      ),
  },
]
