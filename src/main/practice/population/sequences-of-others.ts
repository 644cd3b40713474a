import type { Group, Sequence } from '#shared/task-sequence/model.ts'

const always = { enabled: true, continueOnError: false } as const

/** A plain installation from media, as sites have them. */
export const bareMetal: Sequence = {
  steps: [
    {
      ...always,
      kind: 'group',
      name: 'Install Operating System',
      steps: [
        {
          ...always,
          kind: 'partition-disk',
          name: 'Partition Disk 0 - UEFI',
          diskNumber: 0,
          style: 'gpt',
          partitions: [
            { name: 'EFI', type: 'efi', size: 500, unit: 'mb', bootable: false },
            { name: 'MSR', type: 'msr', size: 128, unit: 'mb', bootable: false },
            { name: 'Windows', type: 'primary', size: 100, unit: 'percent', bootable: true },
          ],
        },
        {
          ...always,
          kind: 'apply-operating-system',
          name: 'Apply Operating System',
          imageId: 'PRA00011',
          imageIndex: 3,
        },
      ],
    },
  ],
}

/** What the wizard makes when nobody accounts for Sysprep (configmgr.md 0, point 2): it ends in plain out-of-box. */
export const unmodifiedWizard = (packageId: string, imageId: string): Sequence => {
  const install: Group = {
    ...always,
    kind: 'group',
    name: 'Install Operating System',
    steps: [
      {
        ...always,
        kind: 'restart',
        name: 'Restart in Windows PE',
        into: 'winpe',
        messageSeconds: 60,
        condition: { kind: 'variable', name: '_SMSTSInWinPE', operator: 'equals', value: 'false' },
      },
      {
        ...always,
        kind: 'partition-disk',
        name: 'Partition Disk 0 - UEFI',
        diskNumber: 0,
        style: 'gpt',
        partitions: [{ name: 'Windows', type: 'primary', size: 100, unit: 'percent', bootable: true }],
        condition: { kind: 'variable', name: '_SMSTSClientCache', operator: 'not-exists' },
      },
      { ...always, kind: 'apply-operating-system', name: 'Apply Operating System', imageId, imageIndex: 3 },
      {
        ...always,
        kind: 'apply-windows-settings',
        name: 'Apply Windows Settings',
        owner: 'Practice',
        organization: 'Practice',
      },
      {
        ...always,
        kind: 'run-command-line',
        name: 'Apply Windows Autopilot configuration',
        commandLine:
          'cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\\windows\\provisioning\\Autopilot\\ /c',
        packageId,
        timeoutMinutes: 15,
      },
      { ...always, kind: 'apply-drivers', name: 'Apply Device Drivers' },
    ],
  }
  const setUp = 'SMS_TaskSequence_SetupWindowsAndSMSAction'
  return {
    steps: [
      install,
      {
        ...always,
        kind: 'group',
        name: 'Setup Operating System',
        steps: [{ ...always, kind: 'other', name: 'Setup Windows and Configuration Manager', className: setUp }],
      },
      {
        ...always,
        kind: 'group',
        name: 'Prepare device for Windows Autopilot',
        steps: [
          {
            ...always,
            kind: 'other',
            name: 'Prepare Configuration Manager Client',
            className: 'SMS_TaskSequence_PrepareSMSClientAction',
          },
          {
            ...always,
            kind: 'other',
            name: 'Prepare Windows for Capture',
            className: 'SMS_TaskSequence_PrepareOSAction',
          },
        ],
      },
    ],
  }
}
