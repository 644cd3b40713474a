import { answerQuery } from '../classes/all.ts'
import { siteFacts } from '../../world/images.ts'
import { technician } from '../../world/world.ts'
import { text, textOr, type Call, type Cmdlet } from '../call.ts'
import { CmdletError } from '../cmdlet-error.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { packageCmdlets } from './packages.ts'

const cmdlets: Readonly<Record<string, Cmdlet>> = {
  'Invoke-CMWmiQuery': (call) => answerQuery(call.world, textOr(call, 'Query')),
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
