import { expect, it } from 'vitest'
import { countStates, destinationsOf } from './rows.ts'

const looked = {
  points: [
    { name: 'DP1.practice.example', siteCode: 'PRA' },
    { name: 'dp2.practice.example', siteCode: 'PRA' },
  ],
  groups: [{ name: 'All branches', points: ['dp1.practice.example', 'dp2.practice.example'] }],
  references: [],
}
const names = (filter: string, points: string[] = []) =>
  destinationsOf(looked, { points, groups: [] }, filter).map((one) => one.name)

it('groups come before points; the filter does not look at letter case', () => {
  expect(names('')).toEqual(['All branches', 'DP1.practice.example', 'dp2.practice.example'])
  expect(names(' dp1 ')).toEqual(['DP1.practice.example'])
  expect(names('nothing')).toEqual([])
})

it('what is chosen and gone stands on top, whatever the filter is', () => {
  expect(names('branch', ['dp1.PRACTICE.example', 'dp9'])).toEqual(['dp9', 'All branches'])
})

it('a point of which nothing is known does not have it', () => {
  const [group] = destinationsOf(looked, { points: [], groups: [] }, 'all')
  if (group === undefined) throw new Error('no group')
  expect([...countStates(group, { 'dp1.practice.example': 'there' })]).toEqual([
    ['there', 1],
    ['missing', 1],
  ])
})
