import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lintSequence } from '#shared/task-sequence/lint.ts'
import { canonicalSequence } from '#shared/task-sequence/canonical.ts'
import type { Sequence, Step } from '#shared/task-sequence/model.ts'
import { stepItem } from '#main/configmgr/console/sequence-items.ts'
import { stepsOf } from '#main/configmgr/console/sequence-rows.ts'
import { callPrivate } from './tools/private-call.ts'

type Properties = Readonly<Record<string, unknown>>

const object = (className: string, properties: Properties): Properties => ({
  SmsProviderObjectPath: `SMS_TaskSequence_${className}`,
  ...properties,
})
const step = (className: string, properties: Properties): Properties =>
  object(className, { Name: className, Enabled: true, ContinueOnError: false, Condition: null, ...properties })
const command = (properties: Properties): Properties =>
  step('RunCommandLineAction', {
    CommandLine: 'cmd.exe /c exit 1',
    PackageID: '',
    Timeout: 900,
    SuccessCodes: '0 3010',
    ...properties,
  })
const when = (...operands: readonly Properties[]): Properties => object('Condition', { Operands: operands })
const variable = (name: string, operator: string, value: string | null = null): Properties =>
  object('VariableConditionExpression', { Variable: name, Operator: operator, Value: value })
const operator = (type: string, ...operands: readonly Properties[]): Properties =>
  object('ConditionOperator', { OperatorType: type, Operands: operands })

/** Sequences of one step each. */
async function read(...steps: readonly Properties[]): Promise<readonly Sequence[]> {
  const names = ['Failure', 'Conditions', 'Steps', 'StepsRead']
  const sequences = steps.map((one) => object('TaskSequence', { Steps: [one] }))
  const lists = z.array(z.array(stepItem)).parse(await callPrivate(names, 'Get-StepRow', sequences))
  return lists.map((rows) => ({ steps: stepsOf(rows) }))
}

const firstOf = (sequence: Sequence | undefined): Step | undefined => sequence?.steps[0]
const hashed = (sequence: Sequence | undefined): string => canonicalSequence(sequence ?? { steps: [] })

describe('steps that practice never makes', () => {
  const disk = (properties: Properties, size: Properties = {}): Properties =>
    step('PartitionDiskAction', {
      DiskIndex: 1,
      PartitionStyle: 'GPT',
      Partitions: [
        { VolumeName: 'Windows', Type: 'Primary', Size: 2, SizeUnits: 'GB', Bootable: true, ...size },
        { VolumeName: null, Type: 'MSR', Size: 50, SizeUnits: 'Percent', Bootable: false },
      ],
      ...properties,
    })
  const foreign = { kind: 'other', className: 'SMS_TaskSequence_PartitionDiskAction' }

  it('are put into words where that is possible, and kept by their class where it is not', async () => {
    const found = await read(
      disk({}),
      disk({ DiskIndexVariable: 'OSDDiskIndex' }),
      disk({}, { Type: 'Hidden' }),
      step('ApplyOperatingSystemAction', { ImagePackageID: null, ImageIndex: null, InstallPackageID: 'PRA00011' }),
      step('SubTasksequence', { TsPackageID: 'PRA00001' }),
    )
    expect(found.map(firstOf)).toMatchObject([
      {
        kind: 'partition-disk',
        diskNumber: 1,
        style: 'gpt',
        partitions: [
          { name: 'Windows', type: 'primary', size: 2048, unit: 'mb', bootable: true },
          { name: '', type: 'msr', size: 50, unit: 'percent', bootable: false },
        ],
      },
      foreign,
      foreign,
      { kind: 'other', className: 'SMS_TaskSequence_ApplyOperatingSystemAction' },
      { kind: 'other', className: 'SMS_TaskSequence_SubTasksequence' },
    ])
  })

  it('have success codes with any sign and any blanks between them', async () => {
    const steps = (
      await read(
        command({ SuccessCodes: '0, -2147024894' }),
        command({ SuccessCodes: '3010  0' }),
        command({ SuccessCodes: null, Timeout: 90 }),
      )
    ).map(firstOf)
    expect(steps.map((one) => (one?.kind === 'run-command-line' ? one.successCodes : null))).toEqual([
      [0, 2_147_942_402],
      undefined,
      [],
    ])
    expect(steps[2]).toMatchObject({ timeoutMinutes: 1.5 })
  })
})

describe('conditions that practice never makes', () => {
  it('are kept as what they say: a step with one is not taken for one that always runs', async () => {
    const wmi = (query: string) => object('WMIConditionExpression', { Namespace: String.raw`root\cimv2`, Query: query })
    const groups = object('OSConditionGroup', {
      Type: 'or',
      Operands: [object('OSExpressionGroup', { Name: 'All Windows 11' })],
    })
    const [first, second, third] = await read(
      command({ Condition: when(wmi('SELECT 1')) }),
      command({ Condition: when(wmi('SELECT 2')) }),
      command({ Condition: when(operator('not', groups, variable('A', 'exists'))) }),
    )
    expect(firstOf(first)?.condition).toEqual({
      kind: 'variable',
      name: '(SMS_TaskSequence_WMIConditionExpression)',
      operator: 'equals',
      value: String.raw`Namespace=root\cimv2; Query=SELECT 1`,
    })
    expect(hashed(first)).not.toBe(hashed(second))
    expect(firstOf(third)?.condition).toMatchObject({
      kind: 'none',
      of: [{ value: 'Operands={Name=All Windows 11}; Type=or' }, { name: 'A', operator: 'exists' }],
    })
  })

  it('do not make a guard of a comparison that lets devices pass', async () => {
    const [odd] = await read(command({ Condition: when(variable('DrydockPermit', 'greater', 'x')) }))
    const findings = lintSequence(odd ?? { steps: [] }, { packageId: null, guarded: true })
    expect(findings.map((one) => one.code)).toContain('sequence-guard-missing')
  })

  it('mean the same whether "none" is a "not" over all, or over an "or" of them', async () => {
    const [a, b] = [variable('A', 'exists'), variable('B', 'notEquals', 'x')]
    const [flat, wrapped] = await read(
      command({ Condition: when(operator('not', a, b)) }),
      command({ Condition: when(operator('not', operator('or', a, b))) }),
    )
    expect(hashed(wrapped)).toBe(hashed(flat))
    expect(firstOf(flat)?.condition).toMatchObject({ kind: 'none' })
  })
})

describe('the images in a file', () => {
  const pro = { index: 3, name: 'Windows 11 Pro', architecture: 'x64', version: '10.0.26100.1742', language: '' }
  const property = (name: string, value: string) => `<Property Name="${name}">${value}</Property>`
  const image = (index: number, content: string) =>
    `<?xml version="1.0" encoding="utf-16"?><WIM><IMAGE INDEX="${index}">${content}</IMAGE></WIM>`
  const named =
    property('Image name', 'Windows 11 Pro') +
    property('Architecture', 'X64') +
    property('OS version', '10.0.26100.1742')
  const version = '<MAJOR>10</MAJOR><MINOR>0</MINOR><BUILD>26100</BUILD><SPBUILD>1742</SPBUILD>'

  it('are known by properties, by the elements of the file, and at worst by a name of Microsoft', async () => {
    const found = await callPrivate(['Images'], 'ConvertTo-ImageIndex', [
      image(3, named + property('Edition', 'Professional')),
      image(
        3,
        `<NAME>Windows 11 Pro</NAME><WINDOWS><ARCH>9</ARCH><EDITIONID>Professional</EDITIONID><VERSION>${version}</VERSION></WINDOWS>`,
      ),
      image(3, named),
      image(1, '<NAME>Our Pro</NAME>'),
      ' ',
    ])
    const expected = { ...pro, edition: 'Professional' }
    const ours = { index: 1, name: 'Our Pro', edition: '', architecture: '', version: '', language: '' }
    expect(found).toEqual([[expected], [expected], [expected], [ours], []])
  })

  it('have the language that they start in, of several the one that the file says', async () => {
    const languages = (inner: string) => `<WINDOWS><LANGUAGES>${inner}</LANGUAGES></WINDOWS>`
    const found = await callPrivate(['Images'], 'ConvertTo-ImageIndex', [
      image(1, property('Language', ' de-DE ')),
      image(1, property('Language', 'English (United States)')),
      image(1, languages('<LANGUAGE>en-US</LANGUAGE><LANGUAGE>fr-CA</LANGUAGE><DEFAULT>fr-CA</DEFAULT>')),
      image(1, languages('<LANGUAGE>en-US</LANGUAGE>')),
    ])
    const languagesOf = z.array(z.array(z.object({ language: z.string() }))).parse(found)
    expect(languagesOf.flat().map((one) => one.language)).toEqual([
      'de-DE',
      'English (United States)',
      'fr-CA',
      'en-US',
    ])
  })
})
