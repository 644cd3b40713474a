import { iso, type Clock } from '#shared/clock.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { isBlocked } from '#shared/finding.ts'
import { never } from '#shared/result.ts'
import { judgeWorkstation } from '#shared/workstation/judge.ts'
import type { DeployPorts } from '../deploy/context.ts'
import { settled } from './settled.ts'

type Checked = Output<'connection:check'>
type Part = Parsed<'connection:check'>['part']
type Found = Pick<Checked, 'state' | 'fact'>

/** Looks at one part of a connection now. A source that does not answer, or refuses, is an answer: `bad`. */
export async function checkPart(ports: DeployPorts, part: Part, wall: Clock, signal: AbortSignal): Promise<Checked> {
  const answer = await settled(() => look(ports, part, signal))
  const at = iso(wall.now())
  return answer.ok ? { ...answer.value, at } : { state: 'bad', failure: answer.failure, at }
}

async function look(ports: DeployPorts, part: Part, signal: AbortSignal): Promise<Found> {
  switch (part) {
    case 'tenant': {
      const { id, displayName, organization } = await ports.tenant.organization(signal)
      return { state: organization === null ? 'bad' : 'ok', fact: { code: 'tenant', name: displayName, id } }
    }
    case 'site': {
      const { siteCode, version } = await ports.site.about.facts(signal)
      return { state: 'ok', fact: { code: 'site', siteCode, version } }
    }
    case 'share': {
      const { folder, unc, sameplace } = await ports.share.prove(signal)
      const proved = sameplace === 'proved'
      return { state: proved ? 'ok' : 'bad', fact: { code: 'share', folder, unc, proved } }
    }
    case 'powershell':
      return powerShell(ports, signal)
    case 'console':
      return consoleOf(ports, signal)
    default:
      return never(part)
  }
}

const notNeeded: Found = { state: 'not-needed', fact: { code: 'not-needed' } }

async function powerShell({ workstation }: DeployPorts, signal: AbortSignal): Promise<Found> {
  const facts = await workstation.powerShell(signal)
  if (facts === null) return notNeeded
  const stopped = isBlocked(judgeWorkstation(facts).filter((one) => one.where === 'powershell'))
  const { edition, version } = facts
  return { state: stopped ? 'bad' : 'ok', fact: { code: 'powershell', edition, version } }
}

async function consoleOf({ workstation }: DeployPorts, signal: AbortSignal): Promise<Found> {
  const facts = await workstation.powerShell(signal)
  if (facts === null) return notNeeded
  if (facts.console === null) return { state: 'bad', fact: { code: 'console-missing' } }
  return { state: 'ok', fact: { code: 'console', version: facts.console.version } }
}
