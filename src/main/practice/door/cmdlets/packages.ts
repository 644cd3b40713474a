import { createPackage, removePackage, updateContent } from '../../world/packages.ts'
import { technician } from '../../world/world.ts'
import { text, textOr, type Call, type Cmdlet } from '../call.ts'
import { noObject } from '../cmdlet-error.ts'
import { one } from './find.ts'

const id = (call: Call): string => text(call, 'Id') ?? ''

export const packageCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMPackage': (call) => one(call, 'SMS_Package', 'PackageID', text(call, 'Id')),
  'New-CMPackage': (call) => {
    const made = createPackage(call.world, technician, {
      name: textOr(call, 'Name'),
      path: textOr(call, 'Path'),
      description: textOr(call, 'Description'),
    })
    return one(call, 'SMS_Package', 'PackageID', made)
  },
  'Remove-CMPackage': (call) => {
    removePackage(call.world, technician, id(call))
    return []
  },
  'Update-CMDistributionPoint': (call) => {
    const packageId = text(call, 'PackageId')
    if (packageId === undefined) throw noObject()
    updateContent(call.world, technician, packageId)
    return []
  },
}
