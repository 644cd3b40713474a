import { describe, expect, it } from 'vitest'
import type { StatusMessage } from '../site.ts'
import type { Sequence } from '../task-sequence/model.ts'
import {
  changed,
  command,
  group,
  other,
  ours,
  oursThatShutsDown,
  standardVariant,
} from '../task-sequence/test-sequences.ts'
import { placedActions } from '../task-sequence/walk.ts'
import type { Evidence } from './evidence.ts'
import { evidenceFromMessage } from './from-message.ts'
import { at } from './test-evidence.ts'

const line = (messageId: number, action = '', more: Partial<StatusMessage> = {}): StatusMessage => ({
  resourceId: 16_777_219,
  at: at(1),
  messageId,
  step: 1,
  group: action === '' ? '' : 'Install Operating System',
  action,
  exitCode: 0,
  text: '',
  ...more,
})
const from = (sequence: Sequence, ...of: Parameters<typeof line>): Evidence | null =>
  evidenceFromMessage(line(...of), sequence)
const said = (one: Evidence | null) => (one === null ? null : 'stage' in one ? `${one.code} ${one.stage}` : one.code)
const guard = ours.steps[0]?.name ?? ''

describe('messages about the sequence (configmgr.md 7.2)', () => {
  it.each([
    [10_073, 'waiting-for-window'],
    [11_140, 'sequence-started'],
    [11_144, 'started-in-winpe'],
    [11_143, 'sequence-completed'],
    [11_171, 'sequence-completed'],
    [11_141, 'sequence-failed'],
    [11_170, 'sequence-failed'],
    [11_124, null],
    [11_127, null],
    [11_138, null],
    [1, null],
  ])('%i', (id, code) => {
    expect(said(from(ours, id))).toBe(code)
  })

  it('normalises exit codes', () => {
    expect(from(ours, 11_141, '', { exitCode: 2_147_942_402 })).toMatchObject({
      exitCode: '0x80070002',
      message: 11_141,
    })
  })
})

describe('messages about a step that ended well', () => {
  it('tell the stage by the kind of each step of ours', () => {
    const steps = placedActions(ours).slice(1)
    expect(steps.map((one) => [one.action.name, said(from(ours, 11_134, one.action.name))])).toEqual([
      ['Restart in Windows PE', 'restarted-into-winpe'],
      ['Partition Disk 0 - BIOS', 'disk-partitioned'],
      ['Partition Disk 0 - UEFI', 'disk-partitioned'],
      ['Apply Operating System', 'image-applied'],
      ['Apply Windows Settings', 'step-done image-applied'],
      ['Apply Windows Autopilot configuration', 'file-copied'],
      ['Apply Device Drivers', 'step-done file-copied'],
      ['Remove unattend.xml from Panther', 'last-step-done'],
    ])
  })

  it('know the last step where the device is switched off behind it', () => {
    expect(said(from(oursThatShutsDown, 11_134, 'Remove unattend.xml from Panther'))).toBe('last-step-done')
    expect(said(from(oursThatShutsDown, 11_134, 'Shutdown'))).toBe('last-step-done')
  })

  it('work in any language', () => {
    const german = changed(ours, (one) => ({ ...one, name: `Schritt ${one.kind} ${'imageId' in one ? 'A' : 'B'}` }))
    expect(said(from(german, 11_134, 'Schritt apply-operating-system A'))).toBe('image-applied')
  })

  it('go by the place of steps of other classes', () => {
    const inGroup = (name: string) => ({ group: name })
    const set = 'Setup Operating System'
    const prepare = 'Prepare device for Windows Autopilot'
    expect(said(from(standardVariant, 11_134, 'SetupWindowsAndSMS', inGroup(set)))).toBe('step-done file-copied')
    expect(said(from(standardVariant, 11_134, 'Sysprep', inGroup(prepare)))).toBe('last-step-done')
  })

  it('do not rely on steps that may have been skipped or forgiven', () => {
    const last = command('Last', 'x')
    const doubtful: Sequence = {
      steps: [
        group('G', ours.steps.slice(1), { condition: { kind: 'variable', name: 'A', operator: 'exists' } }),
        group('H', ours.steps.slice(1), { continueOnError: true }),
        last,
      ],
    }
    expect(said(from(doubtful, 11_134, 'Last', { group: '' }))).toBe('step-done downloading')
  })

  it('say nothing where the step is not known, or two steps bear its name', () => {
    expect(from(ours, 11_134, 'Install VPN')).toBeNull()
    const twice: Sequence = { steps: [group('G', [other('A'), other('A')]), group('H', [other('A')])] }
    expect(from(twice, 11_134, 'A', { group: 'G' })).toBeNull()
    expect(said(from(twice, 11_134, 'A', { group: 'H' }))).toBe('step-done downloading')
    expect(from({ steps: [] }, 11_134, 'A')).toBeNull()
  })

  it('take the restart into Windows PE, not one into the new Windows', () => {
    expect(said(from(ours, 11_142, 'Restart in Windows PE'))).toBe('restarted-into-winpe')
    const restart = changed(ours, (one) => (one.kind === 'restart' ? { ...one, into: 'hard-disk' } : one))
    expect(from(restart, 11_142, 'Restart in Windows PE')).toBeNull()
    expect(from(ours, 11_142, 'Apply Operating System')).toBeNull()
  })
})

describe('messages about the guard', () => {
  it('tell who was let through and who was stopped', () => {
    expect(said(from(ours, 11_130, guard, { group: '' }))).toBe('guard-passed')
    expect(said(from(ours, 11_135, guard, { group: '', exitCode: 1 }))).toBe('stopped-by-guard')
    expect(from(ours, 11_134, guard, { group: '' })).toBeNull()
    expect(from(ours, 11_130, 'Partition Disk 0 - BIOS')).toBeNull()
  })
})

describe('messages about a step that failed', () => {
  it.each([
    ['Restart in Windows PE', true],
    ['Partition Disk 0 - BIOS', false],
    ['Apply Operating System', false],
    ['Apply Windows Autopilot configuration', false],
  ])('%s', (name, untouched) => {
    expect(from(ours, 11_135, name, { exitCode: -2_147_024_894 })).toMatchObject({
      code: 'step-failed',
      action: name,
      exitCode: '0x80070002',
      untouched,
    })
  })

  it('say nothing where the sequence goes on', () => {
    const forgiving = changed(ours, (one) => ({ ...one, continueOnError: true }))
    expect(from(forgiving, 11_135, 'Apply Operating System')).toBeNull()
  })
})
