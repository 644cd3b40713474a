import { importComputer } from '../../world/import-computer.ts'
import { technician } from '../../world/world.ts'
import { text, textOr, texts, type Cmdlet } from '../call.ts'

export const deviceCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Import-CMComputerInformation': (call) => {
    importComputer(call.world, technician, {
      name: textOr(call, 'ComputerName'),
      mac: text(call, 'MacAddress')?.toUpperCase() ?? null,
      smbiosGuid: text(call, 'SMBiosGuid')?.toUpperCase() ?? null,
      collectionId: texts(call, 'CollectionId')[0] ?? null,
    })
    return []
  },
}
