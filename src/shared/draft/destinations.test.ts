import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Output } from '../contract/calls.ts'
import { chosenPoints, firstDestinations, goneDestinations, toggleDestination, toSend } from './destinations.ts'

type Looked = Output<'distribution:look'>

const reference = (
  kind: 'package' | 'os-image',
  bytes: number | null,
  states: Looked['references'][number]['states'],
) => ({
  kind,
  id: kind,
  name: kind,
  bytes,
  states,
})
const points = ['dp1', 'dp2', 'dp3'].map((name) => ({ name, siteCode: 'PRA' }))
const groups = [{ name: 'All', points: ['DP1', 'dp2'] }]

it('a point counts once, however it is chosen and written', () => {
  expect(chosenPoints({ points: ['dp1', 'dp3'], groups: ['ALL'] }, groups)).toHaveLength(3)
  expect(chosenPoints({ points: [], groups: [] }, groups)).toEqual([])
})

it('what is there, on its way or being removed is not sent; a size that nobody knows is named', () => {
  const os = reference('os-image', 5_000, { dp1: 'there', dp2: 'old', dp3: 'failed' })
  const made = reference('package', null, { dp1: 'missing', dp2: 'missing', dp3: 'missing' })
  expect(toSend([os, made], ['dp1'])).toEqual({ bytes: 0, unknown: ['package'] })
  expect(toSend([os], ['DP1', 'DP2', 'dp3'])).toEqual({ bytes: 10_000, unknown: [] })
  expect(toSend([os], ['elsewhere'])).toEqual({ bytes: 5_000, unknown: [] })
  expect(toSend([reference('os-image', 7, { dp1: 'on-its-way', dp2: 'removing' })], ['dp1', 'dp2']).bytes).toBe(0)
})

it('a plan begins with the few points that hold the images, or with the only point', () => {
  const os = reference('os-image', 1, { dp1: 'old', dp2: 'there', dp3: 'missing' })
  const made = reference('package', null, { dp1: 'missing', dp2: 'missing', dp3: 'missing' })
  expect(firstDestinations({ points, groups, references: [os, made] })).toEqual({ points: ['dp2'], groups: [] })
  expect(firstDestinations({ points, groups, references: [made] }).points).toEqual([])
  expect(firstDestinations({ points: points.slice(0, 1), groups, references: [] }).points).toEqual(['dp1'])
  const many = Array.from({ length: 6 }, (_one, at) => ({ name: `p${at}`, siteCode: 'PRA' }))
  const everywhere = reference('os-image', 1, Object.fromEntries(many.map(({ name }) => [name, 'there' as const])))
  expect(firstDestinations({ points: many, groups, references: [everywhere] }).points).toEqual([])
})

it('what is gone is told, letter case aside', () => {
  expect(goneDestinations({ points: ['DP1', 'dp9'], groups: ['all', 'None'] }, { points, groups })).toEqual({
    points: ['dp9'],
    groups: ['None'],
  })
})

it('a second toggle takes the first one back', () => {
  const name = fc.constantFrom('dp1', 'DP1', 'dp2', 'All')
  const chosen = fc.record({
    points: fc.uniqueArray(name, { selector: (one) => one.toLowerCase() }),
    groups: fc.uniqueArray(name, { selector: (one) => one.toLowerCase() }),
  })
  fc.assert(
    fc.property(chosen, name, fc.constantFrom('points' as const, 'groups' as const), (before, one, kind) => {
      const twice = toggleDestination(toggleDestination(before, kind, one), kind, one)
      const lower = (names: readonly string[]) => names.map((each) => each.toLowerCase()).toSorted()
      expect(lower(twice.points)).toEqual(lower(before.points))
      expect(lower(twice.groups)).toEqual(lower(before.groups))
    }),
  )
})
