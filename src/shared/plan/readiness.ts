import type { OrganizationReading } from '../autopilot/organization.ts'
import type { ProfileReading } from '../autopilot/profile.ts'
import type { Failure } from '../failure.ts'
import { block, type Finding } from '../finding.ts'
import type { Result } from '../result.ts'
import type { BootImage, DistributionPoint, OsImage, SiteRight } from '../site.ts'
import type { PowerShellFacts } from '../workstation/facts.ts'
import { judgeWorkstation } from '../workstation/judge.ts'
import { consoleAge } from './console-version.ts'
import type { ReviewFacts, ShareReview } from './facts.ts'
import { isSuitableIndex, judgeAccess, judgePlace } from './review-objects.ts'
import { judgeConsole, judgeRights } from './review-site.ts'

/** What each source answered, or how it failed: every source is asked once for all that it is needed for. */
export interface ReadinessFacts {
  /** null: this connection goes without PowerShell, so nothing is asked of it. */
  readonly powerShell: Result<PowerShellFacts | null>
  readonly site: Result<ReviewFacts['site']>
  readonly rights: Result<readonly SiteRight[]>
  readonly points: Result<readonly DistributionPoint[]>
  readonly bootImages: Result<readonly BootImage[]>
  readonly osImages: Result<readonly OsImage[]>
  readonly organization: Result<OrganizationReading>
  readonly profiles: Result<readonly ProfileReading[]>
  readonly share: Result<ShareReview>
}

/** What is looked at before a plan is begun (configmgr.md 10, as far as the ports can tell). */
export const readinessTopics = [
  'powershell',
  'scripts',
  'console',
  'account',
  'machine-told',
  'console-version',
  'collections',
  'devices',
  'packages',
  'boot-images',
  'os-images',
  'task-sequences',
  'deployments',
  'distribution-points',
  'point-there',
  'boot-image-there',
  'os-image-there',
  'organization',
  'profile-there',
  'share-place',
  'share-access',
] as const
type ReadinessTopic = (typeof readinessTopics)[number]

interface ReadinessCheck {
  readonly id: string
  readonly topic: ReadinessTopic
  /** unknown: nobody could tell; never taken for good. */
  readonly state: 'block' | 'warn' | 'unknown' | 'ok'
  readonly source: 'tenant' | 'site' | 'share' | 'workstation'
  readonly finding?: Finding
  readonly failure?: Failure
}

type Source = ReadinessCheck['source']
type Judged = readonly Finding[] | 'unknown'
type Judges<T> = Partial<Readonly<Record<ReadinessTopic, (answer: T) => Judged>>>

/** One check for each topic that has nothing to say, one for each finding of the others. */
export const checkReadiness = (facts: ReadinessFacts): readonly ReadinessCheck[] => [
  ...workstation(facts.powerShell),
  ...checks('site', facts.site, {
    'console-version': (site) => (consoleAge(site) === 'unknown' ? 'unknown' : [...judgeConsole(site)]),
  }),
  ...checks('site', facts.rights, rights),
  ...checks('site', facts.points, {
    'point-there': (points) => (points.length > 0 ? [] : [block('no-point', 'distribution')]),
  }),
  ...checks('site', facts.bootImages, {
    'boot-image-there': (all) =>
      all.some((one) => one.architecture === 'x64') ? [] : [block('no-boot-image', 'taskSequence')],
  }),
  ...checks('site', facts.osImages, {
    'os-image-there': (all) =>
      all.some((one) => one.indexes.some(isSuitableIndex)) ? [] : [block('no-os-image', 'taskSequence')],
  }),
  ...checks('tenant', facts.organization, { organization: ({ findings }) => findings }),
  ...checks('tenant', facts.profiles, {
    'profile-there': (all) =>
      all.some((one) => one.profile !== null)
        ? []
        : [block('no-suitable-profile', 'profile', { profiles: all.length })],
  }),
  ...checks('share', facts.share, {
    'share-place': (place) => [...judgePlace(place)],
    'share-access': (place) => [...judgeAccess(place)],
  }),
]

const rightOf =
  (topic: SiteRight['what']) =>
  (all: readonly SiteRight[]): Judged => {
    const these = all.filter((one) => one.what === topic)
    return these.length === 0 ? 'unknown' : [...judgeRights(these)]
  }

const rights: Judges<readonly SiteRight[]> = {
  collections: rightOf('collections'),
  devices: rightOf('devices'),
  packages: rightOf('packages'),
  'boot-images': rightOf('boot-images'),
  'os-images': rightOf('os-images'),
  'task-sequences': rightOf('task-sequences'),
  deployments: rightOf('deployments'),
  'distribution-points': rightOf('distribution-points'),
}

const coded =
  (...codes: readonly Finding['code'][]) =>
  (findings: readonly Finding[]): Judged =>
    findings.filter((one) => codes.includes(one.code))

const machine: Judges<readonly Finding[]> = {
  powershell: coded('powershell-version', 'powershell-language', 'powershell-core'),
  scripts: coded('scripts-forbidden', 'scripts-unsigned', 'scripts-marked'),
  console: coded('console-missing'),
  account: coded('not-elevated', 'account-applies'),
  'machine-told': coded('workstation-unknown'),
}

function workstation(answer: ReadinessFacts['powerShell']): readonly ReadinessCheck[] {
  if (!answer.ok) return checks('workstation', answer, machine)
  if (answer.value === null) return []
  return checks('workstation', { ok: true, value: judgeWorkstation(answer.value) }, machine)
}

function checks<T>(source: Source, answer: Result<T>, judges: Judges<T>): readonly ReadinessCheck[] {
  return readinessTopics.flatMap((topic): readonly ReadinessCheck[] => {
    const judge = judges[topic]
    if (judge === undefined) return []
    const about = { id: topic, topic, source }
    if (!answer.ok) return [{ ...about, state: refusal(source, answer.failure), failure: answer.failure }]
    const found = judge(answer.value)
    if (found === 'unknown') return [{ ...about, state: 'unknown' }]
    if (found.length === 0) return [{ ...about, state: 'ok' }]
    return found.map((finding, at) => ({ ...about, id: `${topic}:${at}`, state: stateOf(finding), finding }))
  })
}

/** A share that takes nothing has answered; anything else that fails has not told what was asked. */
const refusal = (source: Source, failure: Failure): 'block' | 'unknown' =>
  source === 'share' && failure.kind === 'work' ? 'block' : 'unknown'

function stateOf({ code, level }: Finding): ReadinessCheck['state'] {
  if (code === 'workstation-unknown') return 'unknown'
  return level === 'note' ? 'ok' : level
}
