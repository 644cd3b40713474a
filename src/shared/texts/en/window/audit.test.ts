import { expect, test } from 'vitest'
import { sayAudit } from './audit.ts'

test.each([
  ['disable-sequence', 'PRA00021', 'Disable the task sequence', 'PRA00021'],
  ['remove-permits', '12', 'Remove permits', '12 permits'],
  ['remove-deployment', 'PRA20010', 'Remove the deployment', 'PRA20010'],
])('what stopping the wipe decides is said in words: %s', (code, subject, what, object) => {
  expect(sayAudit(code, { subject })).toEqual({ what, object })
})

test('a decision of another program keeps its name', () => {
  expect(sayAudit('toString', {})).toEqual({ what: 'toString', object: '' })
})
