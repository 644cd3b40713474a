import { text, type Cmdlet } from '../call.ts'
import { one } from './find.ts'

export const imageCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMBootImage': (call) => one(call, 'SMS_BootImagePackage', 'PackageID', text(call, 'Id')),
  'Get-CMOperatingSystemImage': (call) => one(call, 'SMS_ImagePackage', 'PackageID', text(call, 'Id')),
}
