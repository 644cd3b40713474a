import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, type PlanProblem } from './parse-plan.ts'
import { deploymentWindow } from './plan.ts'
import { plan, planFile } from './testing/examples.ts'

const { profile, collection, taskSequence, deployment, distribution } = planFile

function problemsIn(parsed: ReturnType<typeof parsePlan>): readonly PlanProblem[] {
  if (parsed.ok) return []
  if (parsed.failure.code !== 'plan-invalid') throw new Error(parsed.failure.code)
  expect(parsed.failure.kind).toBe('input')
  return parsed.failure.parameters.problems
}

/** The problems as `path kind`; empty where the plan is taken. */
const problemsOf = (raw: unknown): readonly string[] =>
  problemsIn(parsePlan(raw)).map((one) => `${one.path} ${one.kind}`)

const withNewCollection = (more: object) => ({ ...planFile, collection: { new: { ...collection.new, ...more } } })
const withNewSequence = (more: object) => ({ ...planFile, taskSequence: { new: { ...taskSequence.new, ...more } } })
const withDeployment = (more: object) => ({ ...planFile, deployment: { ...deployment, ...more } })
const without = (object: object, name: string): object =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

describe('a plan as the format shows it', () => {
  it('is taken', () => {
    expect(problemsOf(planFile)).toEqual([])
    expect(plan.devices).toHaveLength(3)
  })

  it('gets the defaults that the format names', () => {
    const optional = ['comment', 'cap', 'availableFrom', 'expires']
    const shortest = Object.fromEntries(Object.entries(deployment).filter(([key]) => !optional.includes(key)))
    const parsed = parsePlan({
      ...planFile,
      collection: { new: { name: 'Room 12' } },
      taskSequence: { new: without(without(taskSequence.new, 'description'), 'atEnd') },
      distribution: { points: ['dp1.practice.example'] },
      deployment: shortest,
    })
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        collection: { new: { name: 'Room 12', comment: '', limitingCollectionId: 'SMS00001' } },
        taskSequence: { new: { description: '', atEnd: 'restart' } },
        distribution: { groups: [] },
        deployment: { comment: '', cap: 100 },
      },
    })
    if (!parsed.ok) throw new Error('refused')
    expect(deploymentWindow(parsed.value, 5000)).toEqual({ from: 5000, expires: 5000 + 14 * 24 * 3_600_000 })
  })

  it('counts 14 days from availableFrom, and takes what is given otherwise', () => {
    const from = Date.parse('2026-11-24T07:00:00Z')
    expect(deploymentWindow(plan, 0)).toEqual({ from, expires: Date.parse('2026-12-08T17:00:00Z') })
    const open = { ...plan.deployment }
    delete open.expires
    const fortnight = from + 14 * 24 * 3_600_000
    expect(deploymentWindow({ ...plan, deployment: open }, 0)).toEqual({ from, expires: fortnight })
  })

  it.each([
    [{ serial: 'PF3K2M7' }],
    [{ name: 'PC-01' }],
    [{ resourceId: 1 }],
    [{ mac: '02:00:5E:10:00:01' }],
    [{ mac: '02-00-5e-10-00-01' }],
    [{ smbiosGuid: '4C4C4544-0000-2010-8020-80C04F202020' }],
  ])('takes a device named by %j', (device) => {
    expect(problemsOf({ ...planFile, devices: [device] })).toEqual([])
  })

  it('takes existing objects, a profile by name, a share of its own and accepted runs', () => {
    expect(
      problemsOf({
        ...planFile,
        profile: { name: 'Room laptops' },
        collection: { existing: { id: 'PRA00040' } },
        taskSequence: { existing: { id: 'PRA00030' } },
        share: { folder: '/srv/autopilot', unc: String.raw`\\files\autopilot$` },
        acceptRuns: 2,
      }),
    ).toEqual([])
  })
})

describe('keys that nobody knows', () => {
  it.each<[string, unknown]>([
    ['extra', { ...planFile, extra: 1 }],
    ['profile.extra', { ...planFile, profile: { ...profile, extra: 1 } }],
    ['package.extra', { ...planFile, package: { name: 'a', extra: 1 } }],
    ['share.extra', { ...planFile, share: { folder: '/a', unc: String.raw`\\a\b`, extra: 1 } }],
    ['collection.new.extra', withNewCollection({ extra: 1 })],
    ['collection.extra', { ...planFile, collection: { ...collection, extra: 1 } }],
    ['taskSequence.new.extra', withNewSequence({ extra: 1 })],
    ['taskSequence.extra', { ...planFile, taskSequence: { ...taskSequence, extra: 1 } }],
    ['devices.1.extra', { ...planFile, devices: [{ serial: 'A' }, { name: 'PC-01', extra: 1 }] }],
    ['distribution.extra', { ...planFile, distribution: { ...distribution, extra: 1 } }],
    ['deployment.extra', withDeployment({ extra: 1 })],
    ['deployment.password', withDeployment({ password: 'x' })],
    ['collection.existing.extra', { ...planFile, collection: { existing: { id: 'PRA00040', extra: 1 } } }],
  ])('names %s', (path, raw) => {
    expect(problemsOf(raw)).toEqual([`${path} unknown-key`])
  })
})

describe('parts that are missing', () => {
  it.each(Object.keys(planFile))('names %s', (name) => {
    expect(problemsOf(without(planFile, name))).toEqual([`${name} missing`])
  })

  it.each<[string, unknown]>([
    ['profile.id', { ...planFile, profile: {} }],
    ['package.name', { ...planFile, package: {} }],
    ['share.unc', { ...planFile, share: { folder: '/a' } }],
    ['collection.new.name', { ...planFile, collection: { new: {} } }],
    ['collection.existing.id', { ...planFile, collection: { existing: {} } }],
    ['taskSequence.new.bootImageId', { ...planFile, taskSequence: { new: without(taskSequence.new, 'bootImageId') } }],
    ['taskSequence.new.imageIndex', { ...planFile, taskSequence: { new: without(taskSequence.new, 'imageIndex') } }],
    ['deployment.purpose', { ...planFile, deployment: without(deployment, 'purpose') }],
    ['deployment.showProgress', { ...planFile, deployment: without(deployment, 'showProgress') }],
  ])('names %s', (path, raw) => {
    expect(problemsOf(raw)).toEqual([`${path} missing`])
  })
})

describe('values of another type', () => {
  it.each<[string, unknown]>([
    ['batch', { ...planFile, batch: 12 }],
    ['devices', { ...planFile, devices: { serial: 'PF3K2M7' } }],
    ['devices.0.serial', { ...planFile, devices: [{ serial: 42 }] }],
    ['devices.0.resourceId', { ...planFile, devices: [{ resourceId: '16777219' }] }],
    ['profile.id', { ...planFile, profile: { id: 7 } }],
    ['collection.new.name', withNewCollection({ name: null })],
    ['taskSequence.new.imageIndex', withNewSequence({ imageIndex: '3' })],
    ['distribution.points', { ...planFile, distribution: { points: 'dp1' } }],
    ['distribution.points.0', { ...planFile, distribution: { points: [1] } }],
    ['deployment.showProgress', withDeployment({ showProgress: 'true' })],
    ['deployment.cap', withDeployment({ cap: '100' })],
    ['deployment', { ...planFile, deployment: [] }],
  ])('names %s', (path, raw) => {
    expect(problemsOf(raw)).toEqual([`${path} wrong-type`])
  })

  it.each([[null], [[]], ['text'], [1], [undefined]])('refuses %j in place of the plan', (raw) => {
    expect(problemsOf(raw)).toHaveLength(1)
  })
})

describe('values out of range', () => {
  it.each<[string, unknown]>([
    ['schema', { ...planFile, schema: 2 }],
    ['batch', { ...planFile, batch: '  ' }],
    ['batch', { ...planFile, batch: 'x'.repeat(81) }],
    ['devices', { ...planFile, devices: [] }],
    ['devices.0.serial', { ...planFile, devices: [{ serial: ' ' }] }],
    ['devices.0.resourceId', { ...planFile, devices: [{ resourceId: 0 }] }],
    ['devices.0.resourceId', { ...planFile, devices: [{ resourceId: 0x100000000 }] }],
    ['devices.0.mac', { ...planFile, devices: [{ mac: '02:00:5E:10:00' }] }],
    ['devices.0.smbiosGuid', { ...planFile, devices: [{ smbiosGuid: '{x}' }] }],
    ['profile.id', { ...planFile, profile: { id: 'Room laptops' } }],
    ['package.name', { ...planFile, package: { name: 'x'.repeat(51) } }],
    ['collection.new.comment', withNewCollection({ comment: 'x'.repeat(401) })],
    ['taskSequence.new.variant', withNewSequence({ variant: 'full' })],
    ['taskSequence.new.atEnd', withNewSequence({ atEnd: 'hibernate' })],
    ['taskSequence.new.imageIndex', withNewSequence({ imageIndex: 0 })],
    ['taskSequence.new.imageIndex', withNewSequence({ imageIndex: 100 })],
    ['deployment.purpose', withDeployment({ purpose: 'required' })],
    ['deployment.availability', withDeployment({ availability: 'everyone' })],
    ['deployment.option', withDeployment({ option: 'run-from-point' })],
    ['deployment.availableFrom', withDeployment({ availableFrom: '2026-11-24T08:00:00' })],
    ['deployment.expires', withDeployment({ expires: '8 December' })],
    ['deployment.cap', withDeployment({ cap: 0 })],
    ['deployment.cap', withDeployment({ cap: 100_001 })],
    ['acceptRuns', { ...planFile, acceptRuns: 0 }],
  ])('names %s', (path, raw) => {
    expect(problemsOf(raw)).toEqual([`${path} wrong-value`])
  })

  it('says at most twenty things at once', () => {
    const devices = Array.from({ length: 50 }, () => ({ serial: 1 }))
    expect(problemsOf({ ...planFile, devices })).toHaveLength(20)
  })
})

describe('both of two alternatives', () => {
  it.each<[string, unknown]>([
    ['profile', { ...planFile, profile: { ...profile, name: 'Room laptops' } }],
    ['collection', { ...planFile, collection: { ...collection, existing: { id: 'PRA00040' } } }],
    ['taskSequence', { ...planFile, taskSequence: { ...taskSequence, existing: { id: 'PRA00030' } } }],
    ['devices.0', { ...planFile, devices: [{ serial: 'PF3K2M7', name: 'PC-01' }] }],
  ])('are refused for %s as one problem', (path, raw) => {
    expect(problemsOf(raw)).toEqual([`${path} no-alternative`])
  })

  it('names every key that competes', () => {
    const [problem] = problemsIn(parsePlan({ ...planFile, devices: [{ serial: 'A', name: 'PC-01', resourceId: 5 }] }))
    expect(problem?.detail.split(', ').toSorted()).toEqual(['name', 'resourceId', 'serial'])
  })
})

describe('any JSON', () => {
  it('never makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(() => parsePlan(raw)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('never makes it throw in the place of a part, and the problem lies in that part', () => {
    const part = fc.constantFrom(...Object.keys(planFile))
    fc.assert(
      fc.property(part, fc.jsonValue({ maxDepth: 3 }), (name, value) => {
        for (const problem of problemsOf({ ...planFile, [name]: value })) expect(problem.split(/[ .]/)[0]).toBe(name)
      }),
      { numRuns: 500 },
    )
  })

  it('takes again what it has taken', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan })
  })
})
