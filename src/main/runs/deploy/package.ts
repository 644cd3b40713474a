import { fail } from '#shared/failure.ts'
import { refused } from '#shared/plan/difference.ts'
import { withMarker } from '#shared/markers.ts'
import type { PackageRecord } from '#shared/site.ts'
import { alreadyDone, done, type DeployContext, type PackageContent, type StepEnd } from './context.ts'
import { need } from './facts.ts'
import { markersOf } from './markers.ts'

/**
 * One package per connection and profile, without a program, on the folder of the file. Changed content is taken anew,
 * keyed by the source version seen before (design, "Whose is what in the site").
 */
export async function packageStep(context: DeployContext): Promise<StepEnd> {
  const { ports, tools, facts, memory } = context
  const file = need(facts.configuration, 'the configuration file')
  const marker = markersOf(context).profile
  const found = await ports.site.packages.withMarker(marker, tools.signal)
  const [only, ...more] = found
  if (more.length > 0) throw fail('work', 'object-made-twice', { what: 'package', ids: found.map((one) => one.id) })
  if (only === undefined) return create(context, marker)

  await tools.made('package', marker, only.id, only.name)
  if (only.path.toLowerCase() !== file.unc.toLowerCase() || only.programs > 0)
    return { kind: 'differs', differences: [refused('package', only.id, file.unc, only.path, 'fix')] }
  if (holdsFile(memory.packageContent(marker), file.sha256, only)) {
    await keep(context, marker, only)
    return alreadyDone
  }
  return update(context, marker, only)
}

/** Whether a package is known to carry this file, as it was last seen by this installation. */
export const holdsFile = (known: PackageContent | null, sha256: string, found: { readonly sourceVersion: number }) =>
  known?.sha256 === sha256 && (known.sourceVersion === null || found.sourceVersion === known.sourceVersion)

async function create(context: DeployContext, marker: string): Promise<StepEnd> {
  const { plan, ports, tools, facts, memory } = context
  const file = need(facts.configuration, 'the configuration file')
  const name = plan.package.name
  await tools.intend('package', marker, name)
  await memory.rememberPackageContent(marker, { sha256: file.sha256, sourceVersion: null })
  const id = await ports.site.packages.create(
    { name, path: file.unc, description: withMarker('', marker, 128) },
    tools.signal,
  )
  await requireOne(context, marker)
  await tools.made('package', marker, id)
  await keep(context, marker, need((await ports.site.packages.get(id, tools.signal)) ?? undefined, 'the new package'))
  return done
}

/** The version to be passed is stored first: after a kill it tells whether the update has happened. */
async function update(context: DeployContext, marker: string, seen: PackageRecord): Promise<StepEnd> {
  const { ports, tools, facts, memory } = context
  const { sha256 } = need(facts.configuration, 'the configuration file')
  await memory.rememberPackageContent(marker, { sha256, sourceVersion: seen.sourceVersion + 1 })
  await ports.site.packages.updateContent(seen.id, tools.signal)
  const now = need((await ports.site.packages.get(seen.id, tools.signal)) ?? undefined, 'the package')
  if (now.sourceVersion <= seen.sourceVersion)
    throw fail('work', 'readback-differs', { what: 'package', differences: [String(now.sourceVersion)] })
  await keep(context, marker, now)
  return done
}

async function keep({ facts, memory }: DeployContext, marker: string, found: PackageRecord): Promise<void> {
  const { sha256 } = need(facts.configuration, 'the configuration file')
  facts.package = { id: found.id, name: found.name, sourceVersion: found.sourceVersion }
  await memory.rememberPackageContent(marker, { sha256, sourceVersion: found.sourceVersion })
}

/** Another run of the same profile may have made one at the same moment: two is a failure, whoever was first. */
async function requireOne({ ports, tools }: DeployContext, marker: string): Promise<void> {
  const found = await ports.site.packages.withMarker(marker, tools.signal)
  if (found.length > 1) throw fail('work', 'object-made-twice', { what: 'package', ids: found.map((one) => one.id) })
}
