import { describe, expect, it } from 'vitest'
import type { Condition, VariableOperator } from '#shared/task-sequence/model.ts'
import { holds } from './conditions.ts'

const when = (name: string, operator: VariableOperator, value?: string): Condition => ({
  kind: 'variable',
  name,
  operator,
  ...(value === undefined ? {} : { value }),
})
const variables = { drydockpermit: 'Mark', empty: '' }

describe('conditions', () => {
  it.each([
    [when('DrydockPermit', 'exists'), true],
    [when('DRYDOCKPERMIT', 'equals', 'mark'), true],
    [when('DrydockPermit', 'not-equals', 'MARK'), false],
    [when('DrydockPermit', 'not-equals', 'other'), true],
    [when('Nothing', 'exists'), false],
    [when('Nothing', 'not-exists'), true],
    [when('Nothing', 'equals', ''), false],
    [when('Nothing', 'not-equals', 'x'), true],
    [when('Empty', 'equals'), true],
    [when('Empty', 'exists'), true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, variables)).toBe(expected)
  })

  it('are combined', () => {
    const [yes, no] = [when('Empty', 'exists'), when('Empty', 'not-exists')]
    const all = (...of: Condition[]) => holds({ kind: 'all', of }, variables)
    const any = (...of: Condition[]) => holds({ kind: 'any', of }, variables)
    const none = (...of: Condition[]) => holds({ kind: 'none', of }, variables)
    expect([all(yes, yes), all(yes, no), all()]).toEqual([true, false, true])
    expect([any(no, yes), any(no, no), any()]).toEqual([true, false, false])
    expect([none(no, no), none(no, yes), none()]).toEqual([true, false, true])
    expect(holds({ kind: 'none', of: [{ kind: 'all', of: [yes, no] }] }, variables)).toBe(true)
    expect(holds(undefined, variables)).toBe(true)
  })
})
