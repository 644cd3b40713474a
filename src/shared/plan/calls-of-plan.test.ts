import { describe, expect, it } from 'vitest'
import { readCmdlets, type Cmdlet } from '../../../scripts/powershell/cmdlets.ts'
import { stepNames } from '../contract/run.ts'
import { callsOfPlan, type KnownOfPlan } from './calls-of-plan.ts'
import { cmdlet } from './cmdlet.ts'
import { planSchema } from './plan.ts'
import { plan, planFile } from './testing/examples.ts'

const marker = 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa'
const folder = String.raw`\\files.practice.example\autopilot$\Room laptops`
const known: KnownOfPlan = {
  now: Date.parse('2026-11-24T07:00:00Z'),
  marker,
  file: { path: `${folder}\\AutopilotConfigurationFile.json`, folder, sha256: 'a'.repeat(64), there: false },
  resourceIds: [16777217, 16777218, 16777219],
  package: null,
  sequence: null,
  missing: [
    { kind: 'boot-image', id: 'PRA00005', points: [] },
    { kind: 'os-image', id: 'PRA00011', points: ['dp1.practice.example'] },
    { kind: 'package', id: null, points: ['dp1.practice.example', 'dp2.practice.example'] },
  ],
}
const used: KnownOfPlan = {
  ...known,
  file: { ...known.file, there: true },
  package: { id: 'PRA00021', current: true },
  sequence: { id: 'PRA00022', same: true, enabled: true },
  missing: [],
}
const lines = (step: string, more: Partial<KnownOfPlan> = {}, of = plan) =>
  callsOfPlan(of, { ...known, ...more })
    .filter((one) => one.step === step)
    .map((one) => one.text)

describe('the calls of a plan', () => {
  it('come in the order of the steps, at least one line to each', () => {
    for (const one of [known, used])
      expect([...new Set(callsOfPlan(plan, one).map(({ step }) => step))]).toEqual(stepNames)
  })

  it('make what is not there yet, and name it in what follows', () => {
    expect(lines('package')).toEqual([
      `$package = New-CMPackage -Name 'Autopilot for existing devices config' -Path '${folder}' -Description '${marker}'`,
    ])
    const [made, ...steps] = lines('task-sequence')
    expect(made).toBe(
      `$sequence = New-CMTaskSequence -CustomTaskSequence -Name 'Autopilot for existing devices' -Description '${marker}' -BootImagePackageId 'PRA00005'`,
    )
    expect(steps.filter((one) => one.includes('-PackageId $package.PackageID'))).toHaveLength(1)
    expect(steps[0]).toContain(marker)
    expect(steps.at(-1)).toMatch(
      /^Add-CMTaskSequenceStep -TaskSequenceId \$sequence\.PackageID -Step \$step1, \$step\d+$/,
    )
  })

  it('send only what is missing, where it is missing', () => {
    expect(lines('distribution').slice(0, -1)).toEqual([
      `Start-CMContentDistribution -DistributionPointName 'dp1.practice.example' -OperatingSystemImageId 'PRA00011'`,
      `Start-CMContentDistribution -DistributionPointName 'dp1.practice.example', 'dp2.practice.example' -PackageId $package.PackageID`,
    ])
  })

  it('give a permit and a rule to each device, and take them again', () => {
    expect(lines('permits').filter((one) => one.startsWith('New-CMDeviceVariable'))).toEqual(
      known.resourceIds.map(
        (id) =>
          `New-CMDeviceVariable -DeviceId '${id}' -VariableName 'DrydockPermit' -VariableValue '${marker}' -IsMask $false`,
      ),
    )
    expect(lines('collection')[1]).toBe(
      'Add-CMDeviceCollectionDirectMembershipRule -CollectionId $collection.CollectionID -ResourceId 16777217, 16777218, 16777219',
    )
    expect(lines('closing').map((one) => one.split(' ')[0])).toEqual([
      ...known.resourceIds.map(() => 'Remove-CMDeviceVariable'),
      'Remove-CMTaskSequenceDeployment',
      'Remove-CMDeviceCollectionDirectMembershipRule',
    ])
  })

  it('say every parameter of the deployment', () => {
    const call = lines('deployment').at(-1) ?? ''
    expect(call).toContain(`-DeployPurpose 'Available' -Availability 'Clients'`)
    expect(call).toContain(`-DeploymentOption 'DownloadContentLocallyWhenNeededByRunningTaskSequence'`)
    expect(call).toContain(`-AvailableDateTime '2026-11-24T07:00:00Z' -UseUtcForAvailableSchedule $true`)
    expect(call).toContain(`-DeadlineDateTime '2026-12-08T17:00:00Z' -UseUtcForExpireSchedule $true`)
    expect(call).toContain('-ShowTaskSequenceProgress $true')
  })

  it('use what is there as it is, or say what becomes of it', () => {
    for (const step of ['configuration', 'package', 'task-sequence', 'distribution'])
      expect(lines(step, used).join()).not.toMatch(/-CM/)
    const changed = { ...used, package: { id: 'PRA00021', current: false } }
    expect(lines('package', changed)).toEqual([`Update-CMDistributionPoint -PackageId 'PRA00021'`])
    const other = { ...used, sequence: { id: 'PRA00022', same: false, enabled: false } }
    const calls = lines('task-sequence', other)
    expect(calls.at(-2)).toContain(`Add-CMTaskSequenceStep -TaskSequenceId 'PRA00022'`)
    expect(calls.at(-1)).toBe(`Enable-CMTaskSequence -TaskSequencePackageId 'PRA00022'`)
    expect(calls.join()).toContain(`-PackageId 'PRA00021'`)
  })

  it('of many devices list the first, and say how many follow; rules come in batches of the site', () => {
    const resourceIds = Array.from({ length: 1200 }, (_, at) => at + 1)
    expect(lines('permits', { resourceIds }).filter((one) => one.includes('-CM'))).toHaveLength(201)
    expect(lines('permits', { resourceIds }).join()).toContain('1000 more devices')
    const rules = lines('collection', { resourceIds }).filter((one) => one.startsWith('Add-'))
    expect(rules.map((one) => one.split(',').length)).toEqual([500, 500, 200])
  })

  it('quote a text whatever quotation marks are in it', () => {
    expect(cmdlet('New-CMPackage', { Name: "Kim's \u2018best\u2019" })).toBe(
      "New-CMPackage -Name 'Kim''s \u2018\u2018best\u2019\u2019'",
    )
    const named = planSchema.parse({ ...planFile, package: { name: "'; Remove-CMPackage" } })
    expect(lines('package', {}, named)[0]).toContain("-Name '''; Remove-CMPackage' -Path")
  })
})

describe('every call fits the documented cmdlets', () => {
  const cmdlets = new Map(readCmdlets().map((one) => [one.name, one]))
  const everyCase = [
    known,
    used,
    { ...used, package: { id: 'PRA00021', current: false } },
    { ...used, sequence: { id: 'X', same: false, enabled: false } },
  ]
  const shutDown = planSchema.parse({
    ...planFile,
    taskSequence: { new: { ...planFile.taskSequence.new, atEnd: 'shutdown' } },
    deployment: { ...planFile.deployment, availability: 'media-pxe', showProgress: false },
  })
  const texts = everyCase.flatMap((one) =>
    [plan, shutDown].flatMap((of) => callsOfPlan(of, one).map(({ text }) => text)),
  )

  const isCall = (text: string): boolean => /^(?:\$\w+ = )?[A-Z][a-z]+-CM/.test(text)

  /** Calls in a line, those in brackets first, each with its parameters and their values; texts in quotation marks go. */
  function callsIn(line: string): readonly { readonly name: string; readonly given: ReadonlyMap<string, string> }[] {
    const found: { name: string; given: ReadonlyMap<string, string> }[] = []
    let rest = line.replace(/'(?:[^']|'')*'/g, (text) => (/^'[A-Za-z]+'$/.test(text) ? text : "'x'"))
    for (let inner = /\(([^()]*)\)/.exec(rest); inner !== null; inner = /\(([^()]*)\)/.exec(rest)) {
      found.push(...parse(inner[1] ?? ''))
      rest = rest.replace(inner[0], '$x')
    }
    return [...found, ...parse(rest)]
  }
  function parse(text: string) {
    const name = /\b[A-Z][a-z]+-CM\w+/.exec(text)?.[0]
    if (name === undefined) return []
    const given = [...text.matchAll(/ -([A-Za-z]+)(?: (?!-)([^ ]+))?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    )
    return [{ name, given: new Map(given) }]
  }
  const [typed, said] = [texts.filter(isCall), texts.filter((text) => !isCall(text))]
  const calls = typed.flatMap(callsIn)

  it('by name, parameter, parameter set and value', () => {
    const wrong = calls.flatMap(({ name, given }) => problems(cmdlets.get(name), name, given))
    expect([...new Set(wrong)]).toEqual([])
    expect(calls.length).toBeGreaterThan(100)
  })

  it('also where a sentence names one', () => {
    const named = said.flatMap((text) => text.match(/[A-Z][a-z]+-CM\w+/g) ?? [])
    expect(named.filter((name) => !cmdlets.has(name))).toEqual([])
    expect(named).not.toEqual([])
  })

  function problems(
    documented: Cmdlet | undefined,
    name: string,
    given: ReadonlyMap<string, string>,
  ): readonly string[] {
    if (documented === undefined) return [`${name} is not documented`]
    const names = [...given.keys()]
    const unknown = names.filter((key) => documented.parameters[key] === undefined).map((key) => `${name} -${key}`)
    const fits = Object.values(documented.sets).some(
      ({ parameters }) =>
        names.every((key) => parameters[key] !== undefined) &&
        Object.entries(parameters).every(([key, { required }]) => required !== true || given.has(key)),
    )
    const values = [...given].flatMap(([key, value]) => {
      const allowed = documented.parameters[key]?.values
      const word = /^'(\w+)',?$/.exec(value)?.[1]
      return allowed === undefined || word === undefined || allowed.includes(word) ? [] : [`${name} -${key} ${word}`]
    })
    return [...unknown, ...(fits ? [] : [`${name} fits no set: ${names.join(' ')}`]), ...values]
  }
})
