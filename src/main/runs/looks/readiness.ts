import { iso, type Clock } from '#shared/clock.ts'
import type { Output } from '#shared/contract/calls.ts'
import { checkReadiness } from '#shared/plan/readiness.ts'
import { gather } from '../batches.ts'
import type { DeployPorts } from '../deploy/context.ts'
import { settled } from './settled.ts'

/** Asks every source once, all at the same time, and judges what came back; one that fails leaves its checks unknown. */
export async function lookAtReadiness(
  { workstation, site, tenant, share }: DeployPorts,
  wall: Clock,
  signal: AbortSignal,
): Promise<Output<'readiness:check'>> {
  const [powerShell, facts, rights, points, bootImages, osImages, organization, profiles, place] = await Promise.all([
    settled(() => workstation.powerShell(signal)),
    settled(() => site.about.facts(signal)),
    settled(() => site.about.rights(signal)),
    settled(() => site.content.points(signal)),
    settled(() => site.images.bootImages(signal)),
    settled(() => site.images.osImages(signal)),
    settled(() => tenant.organization(signal)),
    settled(() => gather(tenant.profiles(signal))),
    settled(() => share.prove(signal)),
  ])
  const asked = { powerShell, site: facts, rights, points, bootImages, osImages, organization, profiles, share: place }
  return { checks: [...checkReadiness(asked)], at: iso(wall.now()) }
}
