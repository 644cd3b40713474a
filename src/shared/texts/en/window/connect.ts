import type { Output } from '../../../contract/calls.ts'

type Fact = NonNullable<Output<'connection:check'>['fact']>

const facts: { readonly [C in Fact['code']]: (fact: Extract<Fact, { readonly code: C }>) => string } = {
  tenant: (p) => `${p.name} · ${p.id}`,
  site: (p) => `Site ${p.siteCode} · ${p.version}`,
  share: (p) => `${p.unc} · ${p.proved ? 'written, read back, removed' : 'not the same place as the folder'}`,
  powershell: (p) => `PowerShell ${p.version} (${p.edition})`,
  console: (p) => `Console ${p.version}`,
  'console-missing': () => 'The Configuration Manager console is not installed here.',
  'not-needed': () => 'This connection works without it.',
}

/** What was found out about a part of a connection, in words. */
export function sayPartFact(fact: Fact): string {
  const say = facts[fact.code] as (fact: Fact) => string
  return say(fact)
}

/** Page 1. */
export const connectTexts = {
  note: 'Choose where this works.',
  practice: 'Practice',
  practiceText: 'A made-up tenant and site on this machine. Nothing here can reach a real device.',
  production: 'A real tenant and site.',
  only: 'Only the practice connection is set up.',
  parts: { tenant: 'Tenant', site: 'Site', share: 'Share', powershell: 'PowerShell', console: 'Console' },
  checking: 'Checking',
  checkAgain: 'Check again',
  state: { ok: 'Answers', bad: 'Does not work', 'not-needed': 'Not needed' },
  reading: 'connections',
  chip: (tenant: string, site: string) => `${tenant} · site ${site}`,
  unchecked: 'The parts of this connection are still being checked.',
  broken: (part: string) => `${part} does not work yet. Put it right, then check again.`,
  scanMeanwhile: 'Devices can be scanned meanwhile.',
}
