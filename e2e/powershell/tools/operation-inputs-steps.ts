/** Texts of a step that a refusal calls by another name. */
type Names = Readonly<Record<string, readonly string[]>>

const common = { enabled: true, continueOnError: false } as const

const command = {
  ...common,
  kind: 'run-command-line',
  name: 'Command',
  commandLine: 'cmd.exe /c exit 0',
  packageId: 'PRA00007',
  timeoutMinutes: 15,
  condition: {
    kind: 'any',
    of: [
      { kind: 'variable', name: 'DrydockPermit', operator: 'not-exists' },
      { kind: 'variable', name: 'DrydockPermit', operator: 'not-equals', value: 'x' },
    ],
  },
} as const

/** One step of each kind, with a text in each place that has one. */
export const oneOfEachKind = [
  command,
  { ...common, kind: 'group', name: 'Group', steps: [{ ...common, kind: 'apply-drivers', name: 'Drivers' }] },
  { ...common, kind: 'restart', name: 'Restart', into: 'winpe', messageSeconds: 60 },
  {
    ...common,
    kind: 'partition-disk',
    name: 'Disk',
    diskNumber: 0,
    style: 'gpt',
    partitions: [{ name: 'Windows', type: 'primary', size: 100, unit: 'percent', bootable: true }],
  },
  { ...common, kind: 'apply-operating-system', name: 'Image', imageId: 'PRA00011', imageIndex: 3 },
  { ...common, kind: 'apply-windows-settings', name: 'Settings', owner: 'x', organization: 'x' },
] as const

export const stepNames = (name: string): Names => ({
  // A step of no kind is called by its name.
  'Steps[0].kind': [name],
  'Steps[0].steps[0].kind': ['Drivers'],
  'Steps[0].name': ['step'],
  'Steps[0].steps[0].name': ['step'],
  'Steps[0].commandLine': ['command line'],
  'Steps[0].condition.of[0].name': ['variable'],
  'Steps[0].condition.of[1].name': ['variable'],
  'Steps[0].partitions[0].name': ['partition'],
})
