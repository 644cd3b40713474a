import type { DeviceState } from './device-state.ts'
import { applyEvidence } from './device-state.ts'
import type { Evidence } from './evidence.ts'

/** Minutes after the start of a test, as a time. */
export const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 24, 8) + minutes * 60_000).toISOString()

export const start: DeviceState = {
  stage: 'chosen',
  since: at(0),
  reached: 'chosen',
  formatted: false,
  evidence: { code: 'chosen', source: 'this-run', at: at(0) },
}

const ofStep = { source: 'site-status-message', message: 11134, action: 'A step' } as const
const ofSequence = { source: 'site-status-message', message: 11140 } as const
const ofTenant = { source: 'tenant-device-record' } as const

/** One of each kind of evidence, `minutes` after the start. */
export const evidence = {
  targeted: (m: number): Evidence => ({
    code: 'deployment-made',
    deployment: 'PRA20001',
    source: 'this-run',
    at: at(m),
  }),
  policy: (m: number): Evidence => ({ code: 'policy-received', source: 'site-client-record', at: at(m) }),
  running: (m: number): Evidence => ({ code: 'client-running', source: 'site-client-record', at: at(m) }),
  clientFailed: (m: number): Evidence => ({ code: 'client-failed', source: 'site-client-record', at: at(m) }),
  started: (m: number): Evidence => ({ ...ofSequence, code: 'sequence-started', at: at(m) }),
  winpe: (m: number): Evidence => ({ ...ofStep, code: 'restarted-into-winpe', at: at(m) }),
  partitioned: (m: number): Evidence => ({ ...ofStep, code: 'disk-partitioned', at: at(m) }),
  applied: (m: number): Evidence => ({ ...ofStep, code: 'image-applied', at: at(m) }),
  settings: (m: number): Evidence => ({ ...ofStep, code: 'step-done', stage: 'image-applied', at: at(m) }),
  copied: (m: number): Evidence => ({ ...ofStep, code: 'file-copied', at: at(m) }),
  last: (m: number): Evidence => ({ ...ofStep, code: 'last-step-done', at: at(m) }),
  completed: (m: number): Evidence => ({ ...ofSequence, code: 'sequence-completed', at: at(m) }),
  guard: (m: number): Evidence => ({ ...ofStep, code: 'stopped-by-guard', at: at(m) }),
  stepFailed: (m: number, untouched = false): Evidence => ({
    ...ofStep,
    code: 'step-failed',
    exitCode: '0x80070002',
    untouched,
    at: at(m),
  }),
  sequenceFailed: (m: number): Evidence => ({
    ...ofSequence,
    code: 'sequence-failed',
    exitCode: '0x80070002',
    at: at(m),
  }),
  byFile: (m: number): Evidence => ({ ...ofTenant, code: 'enrolled-by-file', profile: 'x', at: at(m) }),
  byProfile: (m: number): Evidence => ({ ...ofTenant, code: 'enrolled-by-profile', profile: 'x', at: at(m) }),
  byOtherFile: (m: number): Evidence => ({ ...ofTenant, code: 'enrolled-by-other-file', profile: 'x', at: at(m) }),
  plain: (m: number): Evidence => ({ ...ofTenant, code: 'enrolled-without-profile', at: at(m) }),
  stopped: (m: number): Evidence => ({ code: 'run-stopped', source: 'this-run', at: at(m) }),
  leftAlone: (m: number): Evidence => ({ code: 'left-alone', reason: 'broken', source: 'technician:A', at: at(m) }),
  lostSight: (m: number): Evidence => ({ code: 'lost-sight', source: 'technician:A', at: at(m) }),
  reported: (m: number): Evidence => ({ code: 'reported', stage: 'first-boot', source: 'import:kit', at: at(m) }),
}

export const after = (...all: readonly Evidence[]): DeviceState => all.reduce(applyEvidence, start)
