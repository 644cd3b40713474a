import { describe, expect, it } from 'vitest'
import { canonicalSequence } from './canonical.ts'
import { permitVariable } from './guard.ts'
import { ours, oursThatShutsDown, marker, wishes } from './test-sequences.ts'
import { buildSequence } from './build.ts'
import { isOf, placedActions } from './walk.ts'

const actions = placedActions(ours)

describe('buildSequence', () => {
  it('begins with the guard, which fails without this profile’s permit and is not forgiven', () => {
    const [guard] = ours.steps
    expect(guard).toMatchObject({
      kind: 'run-command-line',
      commandLine: 'cmd.exe /c exit 1',
      enabled: true,
      continueOnError: false,
      condition: {
        kind: 'any',
        of: [
          { kind: 'variable', name: permitVariable, operator: 'not-exists' },
          { kind: 'variable', name: permitVariable, operator: 'not-equals', value: marker },
        ],
      },
    })
  })

  it('then has the steps of the fast variant in one group (configmgr.md 4.4)', () => {
    expect(ours.steps.slice(1).map((one) => one.name)).toEqual(['Install Operating System'])
    expect(actions.slice(1).map((one) => one.action.name)).toEqual([
      'Restart in Windows PE',
      'Partition Disk 0 - BIOS',
      'Partition Disk 0 - UEFI',
      'Apply Operating System',
      'Apply Windows Settings',
      'Apply Windows Autopilot configuration',
      'Apply Device Drivers',
      'Remove unattend.xml from Panther',
    ])
    expect(actions.every((one) => one.enabled && !one.forgiven)).toBe(true)
  })

  it('copies and deletes with the literal command lines of configmgr.md 4.1 and 1.6', () => {
    const commands = actions.filter(isOf('run-command-line')).map((one) => one.action)
    expect(commands.map((one) => [one.commandLine, one.packageId])).toEqual([
      ['cmd.exe /c exit 1', undefined],
      [
        'cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\\windows\\provisioning\\Autopilot\\ /c',
        'PRA00021',
      ],
      ['cmd.exe /c del %OSDTargetSystemDrive%\\Windows\\Panther\\unattend.xml /s', undefined],
    ])
  })

  it('partitions on the four conditions of configmgr.md 4.1, for one kind of firmware each', () => {
    const partitions = actions.filter(isOf('partition-disk')).map((one) => one.action)
    expect(partitions.map((one) => [one.style, one.partitions.map((part) => part.type)])).toEqual([
      ['mbr', ['primary', 'primary', 'recovery']],
      ['gpt', ['efi', 'msr', 'primary', 'recovery']],
    ])
    for (const one of partitions) {
      expect(one.condition?.kind).toBe('all')
      const conditions = one.condition?.kind === 'all' ? one.condition.of : []
      expect(conditions.map((each) => (each.kind === 'variable' ? each.name : ''))).toEqual([
        '_SMSTSClientCache',
        '_SMSTSMediaType',
        '_OSDMigrateUseHardlinks',
        '_SMSTSBootUEFI',
      ])
      expect(one.partitions.filter((part) => part.bootable)).toHaveLength(1)
    }
  })

  it('switches off at the end when asked to, and only then', () => {
    expect(placedActions(oursThatShutsDown).at(-1)?.action).toMatchObject({ commandLine: 'wpeutil.exe shutdown' })
    expect(placedActions(oursThatShutsDown)).toHaveLength(actions.length + 1)
  })

  it('says the same for the same wishes, and something else for others', () => {
    const spelled = (more: Partial<typeof wishes>) => canonicalSequence(buildSequence({ ...wishes, ...more }))
    const all = [
      spelled({}),
      spelled({ packageId: 'PRA00022' }),
      spelled({ osImageId: 'PRA00012' }),
      spelled({ imageIndex: 1 }),
      spelled({ atEnd: 'shutdown' }),
      spelled({ organization: 'Contoso' }),
      spelled({ profileMarker: marker.replace('aa', 'bb') }),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(spelled({})).toBe(canonicalSequence(ours))
  })
})
