import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import type { PowerShellFacts } from '#shared/workstation/facts.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import type { Workstation } from './port.ts'
import { thisMachine } from './this-machine.ts'

const files = z.array(z.string()).readonly().nullable()

const factsItem: z.ZodType<PowerShellFacts> = z.object({
  edition: z.enum(['Desktop', 'Core']),
  version: z.string(),
  languageMode: z.string(),
  policies: z.array(z.object({ scope: z.string(), policy: z.string() })).nullable(),
  elevated: z.boolean().nullable(),
  account: z.string(),
  scripts: z.object({ folder: z.string(), count: z.number().int(), marked: files, unsigned: files }),
  console: z.object({ module: z.string(), version: z.string().nullable() }).nullable(),
})

/** This machine as the PowerShell process of a connection sees it; no site is needed for that. */
export const powerShellWorkstation = (host: PowerShellHost): Workstation => ({
  ...thisMachine,
  async powerShell(signal) {
    const operation = 'workstation-facts'
    const [facts] = await host.invoke({ operation, input: {}, item: factsItem }, signal)
    if (facts === undefined) throw fail('outside', 'powershell-answer-broken', { operation })
    return facts
  },
})
