import { expect } from 'vitest'
import { creations, countOf, type Home } from './home.ts'
import { storedEvents } from './store.ts'

interface Difference {
  readonly what: string
  readonly acceptable: boolean
  readonly resolve: 'leave-out' | 'review-again' | 'fix' | null
}

/** What `run start --json` ends with (formats.md), as far as tests look at it. */
export interface Report {
  readonly schema: 1
  readonly run: string
  readonly outcome: string
  readonly steps: readonly { step: string; outcome: string; milliseconds: number }[]
  readonly file: { path: string; sha256: string }
  readonly site: {
    readonly packages: readonly { id: string; name: string; sourceVersion: number }[]
    readonly collections: readonly { id: string; name: string }[]
    readonly taskSequences: readonly { id: string; name: string }[]
    readonly deployments: readonly { id: string }[]
  }
  readonly members: readonly number[]
  readonly findings: readonly { code: string; level: string }[]
  readonly devices: readonly { name: string; serial: string; resourceId: number; stage: string; formatted: unknown }[]
  readonly stages: Readonly<Record<string, number>>
  readonly review?: { readonly reviewHash: string; readonly differences: readonly Difference[] }
}

/** The last line of stdout. */
export const lastLine = (out: string): string => out.trimEnd().split('\n').at(-1) ?? ''

export const reportIn = (out: string): Report => JSON.parse(lastLine(out)) as Report

/**
 * The end that every run of the example plan has, however often its process died: everything done, each object made
 * exactly once, nothing of it left that could still act, the audit whole, the events without a gap.
 */
export async function expectSameEnd(home: Home, report: Report, devices: number): Promise<void> {
  expect(report).toMatchObject({ schema: 1, outcome: 'done', stages: { enrolled: devices } })
  expect(report.devices.map((one) => one.stage)).toEqual(Array.from({ length: devices }, () => 'enrolled'))
  const audit = await home.json(['audit', 'verify'])
  const world = home.dump()
  const made = creations.map((primitive) => [primitive, countOf(world, primitive)])
  expect(made).toEqual(creations.map((primitive) => [primitive, 1]))
  expect(countOf(world, 'remove-deployment')).toBe(1)
  expect(world.deployments.filter((one) => one.comment.includes('drydock-run='))).toEqual([])
  expect(world.variables).toEqual([])
  const collection = world.collections.find((one) => one.id === report.site.collections[0]?.id)
  expect(collection?.rules).toEqual([])
  const formatted = world.devices.filter((one) => one.formattedAt !== undefined).map((one) => one.resourceId)
  expect(formatted.toSorted()).toEqual(report.members.toSorted())
  expect(audit).toMatchObject({ schema: 1, ok: true })
  const seqs = storedEvents(home.path, report.run).map((one) => one.seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
}
