import { siteFacts } from '../../world/images.ts'
import { technician } from '../../world/world.ts'
import { text, type Call, type Cmdlet } from '../call.ts'
import { CmdletError } from '../cmdlet-error.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { collectionCmdlets } from './collections.ts'
import { conditionCmdlets } from './conditions.ts'
import { contentCmdlets } from './content.ts'
import { deploymentCmdlets } from './deployments.ts'
import { statusCmdlets } from './status.ts'
import { deviceCmdlets } from './devices.ts'
import { imageCmdlets } from './images.ts'
import { lockCmdlets } from './locks.ts'
import { wmiMethod } from './methods.ts'
import { packageCmdlets } from './packages.ts'
import { wmiQuery } from './query.ts'
import { sequenceCmdlets } from './sequences.ts'
import { stepCmdlets } from './steps.ts'
import { variableCmdlets } from './variables.ts'

const cmdlets: Readonly<Record<string, Cmdlet>> = {
  'Invoke-CMWmiQuery': wmiQuery,
  'Invoke-CMWmiMethod': wmiMethod,
  'Get-CMSite': (call) => {
    const facts = siteFacts(technician)
    const asked = text(call, 'SiteCode')
    if (asked !== undefined && asked.toLowerCase() !== facts.siteCode.toLowerCase()) return []
    return [
      siteObject('SMS_Site', {
        SiteCode: facts.siteCode,
        SiteName: facts.siteName,
        Version: facts.version,
        ServerName: facts.provider,
      }),
    ]
  },
  ...packageCmdlets,
  ...contentCmdlets,
  ...deploymentCmdlets,
  ...statusCmdlets,
  ...collectionCmdlets,
  ...deviceCmdlets,
  ...variableCmdlets,
  ...imageCmdlets,
  ...sequenceCmdlets,
  ...stepCmdlets,
  ...conditionCmdlets,
  ...lockCmdlets,
}

/** Carries out a cmdlet; one that practice does not know fails as an unknown command does. */
export function runCmdlet(name: string, call: Call): readonly SiteObject[] {
  const cmdlet = Object.hasOwn(cmdlets, name) ? cmdlets[name] : undefined
  if (cmdlet === undefined)
    throw new CmdletError(
      `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program.`,
      'CommandNotFoundException',
      'ObjectNotFound',
    )
  return cmdlet(call)
}
