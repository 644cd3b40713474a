import { importComputer } from '../../world/import-computer.ts'
import { technician } from '../../world/world.ts'
import { textOr, texts, type Cmdlet } from '../call.ts'

export const deviceCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Import-CMComputerInformation': (call) => {
    importComputer(call.world, technician, {
      name: textOr(call, 'ComputerName'),
      mac: textOr(call, 'MacAddress').toUpperCase(),
      smbiosGuid: textOr(call, 'SMBiosGuid').toUpperCase(),
      collectionId: texts(call, 'CollectionId')[0] ?? null,
    })
    return []
  },
}
