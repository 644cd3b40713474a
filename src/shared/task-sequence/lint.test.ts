import { describe, expect, it } from 'vitest'
import type { OsImage } from '../site.ts'
import { sayFinding } from '../texts/say.ts'
import { buildSequence } from './build.ts'
import { permitVariable } from './guard.ts'
import { lintSequence, type LintFacts } from './lint.ts'
import type { Action, Condition, RunCommandLine, Sequence, Step } from './model.ts'
import {
  changed,
  command,
  group,
  marker,
  other,
  ours,
  oursThatShutsDown,
  standardVariant,
  wishes,
  withLast,
} from './test-sequences.ts'

const facts: LintFacts = { packageId: wishes.packageId, guarded: true, profileMarker: marker }
const codes = (sequence: Sequence, more: Partial<LintFacts> = {}): readonly string[] =>
  lintSequence(sequence, { ...facts, ...more }).map((one) => `${one.level} ${one.code}`)

const guardWith = (more: Partial<RunCommandLine>): Sequence =>
  changed(ours, (one) => (one === ours.steps[0] && one.kind === 'run-command-line' ? { ...one, ...more } : one))
const without = (kind: Action['kind']) => changed(ours, (one) => (one.kind === kind ? null : one))
const isCopy = (one: Action): boolean => one.name === 'Apply Windows Autopilot configuration'
const copyWith = (more: Partial<RunCommandLine>): Sequence =>
  changed(ours, (one) => (isCopy(one) && one.kind === 'run-command-line' ? { ...one, ...more } : one))
const permit = (operator: 'exists' | 'not-exists' | 'equals' | 'not-equals', value?: string): Condition => ({
  kind: 'variable',
  name: permitVariable,
  operator,
  ...(value === undefined ? {} : { value }),
})
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

const osImage: OsImage = {
  id: wishes.osImageId,
  name: 'Windows 11',
  version: '1',
  sourceVersion: 1,
  size: null,
  indexes: [
    { index: 1, name: 'Windows 11 Home', edition: 'Core', architecture: 'x64', version: '10.0', language: 'en-US' },
    {
      index: 3,
      name: 'Windows 11 Enterprise',
      edition: 'Enterprise',
      architecture: 'x64',
      version: '10.0',
      language: 'en-US',
    },
  ],
}

describe('lintSequence', () => {
  it('has nothing to say about ours, nor about the standard variant behind the guard', () => {
    expect(codes(ours, { osImages: [osImage] })).toEqual([])
    expect(codes(oursThatShutsDown)).toEqual([])
    expect(codes(standardVariant)).toEqual([])
  })

  it('does not look at names', () => {
    expect(codes(changed(ours, (one) => ({ ...one, name: 'Schritt' })))).toEqual([])
  })

  it('takes every site for what it is: an empty sequence', () => {
    expect(codes({ steps: [] })).toEqual([
      'block sequence-guard-missing',
      'block sequence-copies-no-file',
      'block sequence-applies-no-image',
      'block sequence-keeps-answer-file',
    ])
  })

  it('says each finding in words, with what to do next', () => {
    const bad = [
      { steps: [] },
      guardWith({ commandLine: 'x' }),
      guardWith({ successCodes: [1] }),
      withLast(other('PrepareOS')),
      copyWith({ commandLine: 'copy AutopilotConfigurationFile.json c:' }),
    ]
    for (const one of bad.flatMap((each) => lintSequence(each, facts))) {
      expect(sayFinding(one).text).toMatch(/^[A-Z].{10,}[^.]$/)
      expect(sayFinding(one).remedy).toMatch(/^[A-Z].{10,}\.$/)
    }
  })
})

describe('the guard', () => {
  it.each<[string, Sequence, readonly string[]]>([
    ['gone', { steps: ours.steps.slice(1) }, ['block sequence-guard-missing']],
    ['disabled', guardWith({ enabled: false }), ['block sequence-guard-disabled']],
    ['without its condition', guardWith({ condition: any() }), ['block sequence-guard-missing']],
    ['after something else', { steps: [command('A', 'a'), ...ours.steps] }, ['block sequence-guard-not-first']],
    [
      'in a group',
      { steps: [group('G', ours.steps.slice(0, 1)), ...ours.steps.slice(1)] },
      ['block sequence-guard-not-first'],
    ],
    ['forgiven', guardWith({ continueOnError: true }), ['block sequence-guard-continues']],
    [
      'forgiven by its group',
      { steps: [group('G', ours.steps.slice(0, 1), { continueOnError: true }), ...ours.steps.slice(1)] },
      ['block sequence-guard-not-first', 'block sequence-guard-continues'],
    ],
    ['ending well', guardWith({ commandLine: 'cmd.exe /c exit 0' }), ['block sequence-guard-passes']],
    [
      'ending well after all',
      guardWith({ commandLine: 'cmd.exe /c exit 1 & exit 0' }),
      ['block sequence-guard-passes'],
    ],
    ['in other letters', guardWith({ commandLine: 'CMD /c exit /b 1' }), []],
    [
      'with a code that counts as success',
      guardWith({ commandLine: 'cmd.exe /c exit 3010' }),
      ['block sequence-guard-passes'],
    ],
    ['taking its own end for success', guardWith({ successCodes: [0, 1] }), ['block sequence-guard-succeeds']],
    ['with other codes for success', guardWith({ successCodes: [0, 5] }), []],
    [
      'open to devices without a permit',
      guardWith({ condition: permit('equals', marker) }),
      ['block sequence-guard-open', 'block sequence-guard-other-permit'],
    ],
    ['open to other permits', guardWith({ condition: permit('not-exists') }), ['block sequence-guard-open']],
    [
      'open where another variable is set',
      guardWith({
        condition: {
          kind: 'all',
          of: [permit('not-equals', marker), { kind: 'variable', name: 'Trusted', operator: 'not-exists' }],
        },
      }),
      ['block sequence-guard-open'],
    ],
    [
      'closed to everybody',
      guardWith({ condition: any(permit('not-exists'), permit('exists')) }),
      ['block sequence-guard-other-permit'],
    ],
    [
      'of another profile',
      guardWith({ condition: any(permit('not-exists'), permit('not-equals', marker.replace('aa', 'bb'))) }),
      ['block sequence-guard-other-permit'],
    ],
    ['said another way', guardWith({ condition: { kind: 'none', of: [permit('equals', marker)] } }), []],
  ])('%s', (_, sequence, expected) => {
    expect(codes(sequence)).toEqual(expected)
  })

  it('is not missed in a customer’s sequence that is only looked at', () => {
    expect(codes({ steps: ours.steps.slice(1) }, { guarded: false })).toEqual([])
  })

  it('may ask for any permit where the profile is not known', () => {
    expect(lintSequence(ours, { packageId: facts.packageId, guarded: true })).toEqual([])
  })
})

describe('the step that copies the file (configmgr.md 4.5, rule 2)', () => {
  const copy = String.raw`cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\windows\provisioning\Autopilot\ /c`
  const moved = (before: (one: Action) => boolean): Sequence =>
    changed(ours, (one): Action | null | readonly Step[] => {
      if (isCopy(one)) return null
      return before(one) ? [command('Copy', copy, { packageId: wishes.packageId }), one] : one
    })

  it.each<[string, Sequence, readonly string[]]>([
    ['gone', changed(ours, (one) => (isCopy(one) ? null : one)), ['block sequence-copies-no-file']],
    ['disabled', copyWith({ enabled: false }), ['block sequence-copies-no-file']],
    [
      'in a disabled group',
      { steps: ours.steps.map((one) => (one.kind === 'group' ? { ...one, enabled: false } : one)) },
      ['block sequence-copies-no-file', 'block sequence-applies-no-image', 'block sequence-keeps-answer-file'],
    ],
    [
      'twice',
      changed(ours, (one) => (isCopy(one) ? [one, { ...one, name: 'Again' }] : one)),
      ['block sequence-copies-twice'],
    ],
    [
      'without a package',
      changed(ours, (one) => (isCopy(one) ? command(one.name, copy) : one)),
      ['block sequence-copies-without-package'],
    ],
    ['from another package', copyWith({ packageId: 'PRA00099' }), ['block sequence-other-package']],
    [
      'with a stray blank',
      copyWith({ commandLine: copy.replace('windows\\', 'windows\\ ') }),
      ['block sequence-other-copy-command'],
    ],
    [
      'without the backslash',
      copyWith({ commandLine: copy.replace('Autopilot\\', 'Autopilot') }),
      ['block sequence-other-copy-command'],
    ],
    [
      'in other letters and quotes',
      copyWith({
        commandLine: `xcopy.exe "AUTOPILOTCONFIGURATIONFILE.JSON" "%osdtargetsystemdrive%\\Windows\\Provisioning\\Autopilot\\" /c /y`,
      }),
      [],
    ],
    ['forgiven', copyWith({ continueOnError: true }), ['warn sequence-copy-continues']],
    ['on a condition', copyWith({ condition: permit('exists') }), ['warn sequence-copy-conditional']],
    ['before the image', moved((one) => one.kind === 'apply-operating-system'), ['block sequence-copies-too-early']],
  ])('%s', (_, sequence, expected) => {
    expect(codes(sequence)).toEqual(expected)
  })

  it('comes too late after a restart into the new Windows', () => {
    const restart: Action = {
      ...command('', ''),
      kind: 'restart',
      name: 'Restart',
      into: 'hard-disk',
      messageSeconds: 60,
    }
    const late = changed(ours, (one) => (isCopy(one) ? [restart, one] : one))
    expect(lintSequence(late, facts)).toMatchObject([
      { code: 'sequence-copies-too-late', parameters: { step: 'Install Operating System / Restart' } },
    ])
  })

  it('may come after a restart that was before the image', () => {
    const restart: Action = {
      ...command('', ''),
      kind: 'restart',
      name: 'Restart',
      into: 'hard-disk',
      messageSeconds: 60,
    }
    expect(codes(changed(ours, (one) => (one.kind === 'partition-disk' ? [restart, one] : one)))).toEqual([])
  })

  it('may be of any package where that is not known', () => {
    expect(codes(copyWith({ packageId: 'PRA00099' }), { packageId: null })).toEqual([])
  })
})

describe('order and image', () => {
  const first = (kind: Action['kind']): Sequence => {
    const picked = ours.steps.flatMap((one) => (one.kind === 'group' ? one.steps : [])).find((one) => one.kind === kind)
    return {
      steps: without(kind).steps.flatMap((one) =>
        one.kind === 'group' && picked !== undefined ? [picked, one] : [one],
      ),
    }
  }

  it.each<[string, Sequence, readonly string[]]>([
    [
      'no image',
      without('apply-operating-system'),
      ['block sequence-copies-too-early', 'block sequence-applies-no-image'],
    ],
    [
      'two images for all',
      changed(ours, (one) => (one.kind === 'apply-operating-system' ? [one, { ...one, name: 'Again' }] : one)),
      ['block sequence-applies-twice'],
    ],
    [
      'an image for each kind',
      changed(ours, (one) =>
        one.kind === 'apply-operating-system'
          ? [
              { ...one, condition: permit('exists') },
              { ...one, name: 'Other', condition: permit('not-exists') },
            ]
          : one,
      ),
      [],
    ],
    ['no partitions', without('partition-disk'), ['warn sequence-partitions-nothing']],
    [
      'partitions that the model has no words for',
      changed(ours, (one) => (one.kind === 'partition-disk' ? other('PartitionDisk') : one)),
      [],
    ],
    [
      'partitions after the image',
      changed(ours, (one) =>
        one.kind === 'partition-disk'
          ? null
          : one.kind === 'apply-windows-settings'
            ? [{ ...one, kind: 'partition-disk', name: 'Late', diskNumber: 0, style: 'gpt', partitions: [] }, one]
            : one,
      ),
      ['block sequence-partitions-too-late'],
    ],
    ['settings before the image', first('apply-windows-settings'), ['block sequence-settings-too-early']],
    ['never in Windows PE', without('restart'), ['warn sequence-never-in-winpe']],
  ])('%s', (_, sequence, expected) => {
    expect(codes(sequence)).toEqual(expected)
  })

  it.each<[string, Partial<typeof wishes>, readonly string[]]>([
    ['an image that is gone', { osImageId: 'PRA00099' }, ['block sequence-image-missing']],
    ['an index that is gone', { imageIndex: 2 }, ['block sequence-index-missing']],
    ['a Home edition', { imageIndex: 1 }, ['block sequence-edition-unsuitable']],
  ])('%s', (_, more, expected) => {
    expect(codes(buildSequence({ ...wishes, ...more }), { osImages: [osImage] })).toEqual(expected)
  })
})

describe('the end (configmgr.md 4.5, rule 3)', () => {
  const removal = (one: Action): boolean => one.name.startsWith('Remove unattend')
  const sysprep = (commandLine: string): Sequence =>
    changed(standardVariant, (one) => (one.name === 'Sysprep' ? command('Sysprep', commandLine) : one))
  const settings: Action = {
    ...command('', ''),
    kind: 'apply-windows-settings',
    name: 'Settings',
    owner: 'x',
    organization: 'x',
  }

  it.each<[string, Sequence, readonly string[]]>([
    ['neither', changed(ours, (one) => (removal(one) ? null : one)), ['block sequence-keeps-answer-file']],
    ['both', { steps: [...ours.steps, ...standardVariant.steps.slice(-2)] }, ['block sequence-ends-twice']],
    [
      'Sysprep that generalizes',
      sysprep(String.raw`C:\Windows\System32\Sysprep\Sysprep.exe /oobe /generalize /reboot`),
      ['block sequence-sysprep-generalizes'],
    ],
    [
      'Sysprep in Windows PE',
      { steps: [...changed(ours, (one) => (removal(one) ? null : one)).steps, ...standardVariant.steps.slice(-1)] },
      ['block sequence-sysprep-in-winpe'],
    ],
    ['set up without Sysprep', sysprep('hostname'), ['block sequence-set-up-without-sysprep']],
    ['a harmless step behind', withLast(command('Copy log', 'cmd.exe /c echo')), ['warn sequence-goes-on']],
    ['a new answer file behind', withLast(settings), ['block sequence-answer-file-again']],
    ['a restart behind', withLast(command('Restart', 'wpeutil reboot')), []],
    [
      'Prepare Windows for Capture',
      {
        steps: [
          ...standardVariant.steps.slice(0, -1),
          group('P', [other('PrepareOS')]),
          ...standardVariant.steps.slice(-1),
        ],
      },
      ['block sequence-generalizes'],
    ],
    ['the same, disabled', withLast(other('PrepareOS', { enabled: false })), []],
  ])('%s', (_, sequence, expected) => {
    expect(codes(sequence)).toEqual(expected)
  })
})

describe('steps of other classes', () => {
  const before = (step: Step): Sequence => ({ steps: [...ours.steps.slice(0, 1), step, ...ours.steps.slice(1)] })

  it.each<[string, Step, readonly string[]]>([
    ['a domain join', other('ApplyNetworkSettings', { joins: 'domain' }), ['block sequence-joins-domain']],
    ['a workgroup', other('JoinDomainWorkgroup', { joins: 'workgroup' }), []],
    ['who knows what', other('ApplyNetworkSettings'), ['warn sequence-joins']],
    ['BitLocker', other('OfflineEnableBitLocker'), ['note sequence-left-to-intune']],
    ['updates', other('InstallUpdate'), ['note sequence-left-to-intune']],
    ['applications', other('InstallApplication'), ['note sequence-left-to-intune']],
    ['anything else', other('SetVariable'), []],
    ['a class named like a property of every object', { ...other('x'), className: 'constructor' }, []],
  ])('%s', (_, step, expected) => {
    expect(codes(before(step))).toEqual(expected)
  })
})
