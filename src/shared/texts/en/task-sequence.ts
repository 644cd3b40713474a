/** Findings about a task sequence (configmgr.md 4.5). */
export const sequenceFindings = {
  'sequence-guard-missing': {
    text: () => 'The task sequence does not begin with the guard: a device that nobody chose would be wiped',
    remedy: () => 'Let Drydock build the task sequence.',
  },
  'sequence-generalizes': {
    text: () => 'Prepare Windows for Capture deletes the configuration file: the device comes up without Autopilot',
    remedy: () => 'Remove or disable this step.',
  },
  'sequence-copies-no-file': {
    text: () => 'No step copies AutopilotConfigurationFile.json: the device comes up without Autopilot',
    remedy: () => 'Add the step "Apply Windows Autopilot configuration" with the package of the file.',
  },
  'sequence-copies-twice': {
    text: (p: { steps: readonly string[] }) => `Several steps copy a configuration file: ${p.steps.join(', ')}`,
    remedy: () => 'Keep one of them: one profile for each task sequence.',
  },
  'sequence-other-package': {
    text: (p: { package: string }) => `The step copies the file of another package: ${p.package}`,
    remedy: () => 'Choose the package that holds the configuration file of this profile.',
  },
  'sequence-other-copy-command': {
    text: (p: { command: string }) => `The step copies the file in its own way: ${p.command}`,
    remedy: () => 'Compare it with the command of the documentation; a stray blank is enough to break it.',
  },
  'sequence-copies-too-early': {
    text: () => 'The file is copied before Windows is there',
    remedy: () => 'Move the step behind Apply Operating System.',
  },
  'sequence-ending-wrong': {
    text: () =>
      'The end does not fit: either Sysprep without generalize after the client, or no client and the unattend.xml removed last',
    remedy: () => 'Let Drydock build the task sequence, or follow the tutorial for one of the two variants.',
  },
  'sequence-joins': {
    text: () => 'The task sequence sets network or domain: joining is for Autopilot',
    remedy: () => 'Remove this step; for hybrid join assign a Domain Join profile in Intune.',
  },
}
