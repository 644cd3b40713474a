import { describe, expect, it } from 'vitest'
import { claimOf } from './claim.ts'
import { evidenceFromClient } from './from-client.ts'
import { at } from './test-evidence.ts'

describe('evidenceFromClient', () => {
  it.each([
    ['policy-received', { kind: 'progress', stage: 'waiting-for-start' }],
    ['waiting', { kind: 'progress', stage: 'waiting-for-start' }],
    ['running', { kind: 'progress', stage: 'downloading' }],
    ['succeeded', { kind: 'progress', stage: 'first-boot' }],
    ['failed', { kind: 'failed', detail: 0 }],
  ] as const)('%s', (state, claim) => {
    const evidence = evidenceFromClient({ resourceId: 1, at: at(1), state })
    expect(evidence).toMatchObject({ source: 'site-client-record', at: at(1) })
    expect(claimOf(evidence)).toEqual(claim)
  })
})
