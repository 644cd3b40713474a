const list = (names: readonly string[]): string => names.join(', ')

const leftToIntune = { bitlocker: 'turns BitLocker on', updates: 'installs updates', applications: 'installs software' }

/** Findings about the guard of a task sequence (design, "The guard"). */
const guardFindings = {
  'sequence-guard-missing': {
    text: () => 'The task sequence has no guard: a device that nobody chose would be wiped',
    remedy: () => 'Let Drydock build the task sequence.',
  },
  'sequence-guard-disabled': {
    text: () => 'The guard is disabled: a device that nobody chose would be wiped',
    remedy: () => 'Enable this step, or let Drydock build the task sequence.',
  },
  'sequence-guard-not-first': {
    text: () => 'The guard is not the first step: what comes before it also happens to devices that nobody chose',
    remedy: () => 'Move this step to the beginning, outside of every group.',
  },
  'sequence-guard-continues': {
    text: () => 'The task sequence goes on when the guard fails: it stops no device',
    remedy: () => 'Clear "Continue on error" on this step and on the groups around it.',
  },
  'sequence-guard-passes': {
    text: (p: { command: string }) =>
      `The guard runs "${p.command}", which is not certain to fail: it may stop no device`,
    remedy: () => 'Set its command line to "cmd.exe /c exit 1".',
  },
  'sequence-guard-succeeds': {
    text: (p: { code: number }) =>
      `The guard takes its own exit code ${p.code} for success: it stops no device, and all of them would be wiped`,
    remedy: () => 'Remove the code from "Success codes" on the Options tab of this step.',
  },
  'sequence-guard-open': {
    text: () =>
      'The condition of the guard lets devices without a permit pass: a device that nobody chose would be wiped',
    remedy: () => 'Let Drydock build the task sequence.',
  },
  'sequence-guard-other-permit': {
    text: (p: { found: readonly string[]; expected: string }) =>
      `The guard lets devices pass that have the permit "${list(p.found)}", not "${p.expected}"`,
    remedy: () => 'Use the task sequence of this profile, or let Drydock build it anew.',
  },
}

/** Findings about the step that copies the configuration file. */
const copyFindings = {
  'sequence-copies-no-file': {
    text: () => 'No step copies AutopilotConfigurationFile.json: the device comes up without Autopilot',
    remedy: () => 'Add the step "Apply Windows Autopilot configuration" with the package of the file.',
  },
  'sequence-copies-twice': {
    text: (p: { steps: readonly string[] }) => `Several steps copy a configuration file: ${list(p.steps)}`,
    remedy: () => 'Keep one of them: one profile for each task sequence.',
  },
  'sequence-copies-without-package': {
    text: () => 'The step that copies the file names no package: there is no file to copy',
    remedy: () => 'Tick "Package" on this step and choose the package that holds the configuration file.',
  },
  'sequence-other-package': {
    text: (p: { package: string }) => `The step copies the file of another package: ${p.package}`,
    remedy: () => 'Choose the package that holds the configuration file of this profile.',
  },
  'sequence-other-copy-command': {
    text: (p: { command: string }) => `The step copies the file to a place where Windows does not look: ${p.command}`,
    remedy: () =>
      String.raw`Let it copy to %OSDTargetSystemDrive%\windows\provisioning\Autopilot\ with the backslash at the end and no blank in it.`,
  },
  'sequence-copy-continues': {
    text: () => 'The task sequence goes on when the file can not be copied: the device then comes up without Autopilot',
    remedy: () => 'Clear "Continue on error" on this step and on the groups around it.',
  },
  'sequence-copy-conditional': {
    text: () => 'The file is copied on a condition: where that is not met, the device comes up without Autopilot',
    remedy: () => 'Remove the condition of this step and of the groups around it, or check that every device meets it.',
  },
  'sequence-copies-too-early': {
    text: () => 'The file is copied before Windows is there',
    remedy: () => 'Move the step behind Apply Operating System.',
  },
  'sequence-copies-too-late': {
    text: (p: { step: string }) =>
      `The file is copied after "${p.step}": by then the new Windows has started without it`,
    remedy: () => 'Move the step that copies the file before that restart.',
  },
}

/** Findings about the order of the steps and the image. */
const orderFindings = {
  'sequence-applies-no-image': {
    text: () => 'No step applies a Windows image: there would be no Windows on the device',
    remedy: () => 'Add the step "Apply Operating System", or let Drydock build the task sequence.',
  },
  'sequence-applies-twice': {
    text: (p: { steps: readonly string[] }) => `Several steps apply an image to every device: ${list(p.steps)}`,
    remedy: () => 'Keep one of them.',
  },
  'sequence-image-missing': {
    text: (p: { image: string }) => `The OS image ${p.image} is not in the site, or this account may not see it`,
    remedy: () => 'Choose an image that exists on this step.',
  },
  'sequence-index-missing': {
    text: (p: { image: string; index: number }) => `The OS image ${p.image} has no index ${p.index}`,
    remedy: () => 'Choose the index on this step anew.',
  },
  'sequence-edition-unsuitable': {
    text: (p: { name: string; edition: string }) =>
      `"${p.name}" (${p.edition}) can't enrol in Intune: only Enterprise, Education and Professional can`,
    remedy: () => 'Choose the index of one of these editions on this step.',
  },
  'sequence-partitions-nothing': {
    text: () => 'No step partitions the disk: what is on it stays beside the new Windows',
    remedy: () => 'Add the steps "Partition Disk 0", or be sure that the disk is meant to stay as it is.',
  },
  'sequence-partitions-too-late': {
    text: (p: { step: string }) => `The disk is partitioned after "${p.step}": that removes the new Windows again`,
    remedy: () => 'Move the step that partitions before the one that applies the image.',
  },
  'sequence-settings-too-early': {
    text: (p: { step: string }) => `Windows settings are applied before "${p.step}": there is no Windows yet`,
    remedy: () => 'Move this step behind the one that applies the image.',
  },
  'sequence-never-in-winpe': {
    text: () => 'Nothing restarts the device into Windows PE: started from Software Center, the sequence fails',
    remedy: () => 'Add "Restart in Windows PE" at the beginning, or start devices from media or PXE only.',
  },
}

/** Findings about the end of a task sequence, and about steps that have no place in it. */
const endFindings = {
  'sequence-generalizes': {
    text: () => 'Prepare Windows for Capture deletes the configuration file: the device comes up without Autopilot',
    remedy: () => 'Remove or disable this step.',
  },
  'sequence-sysprep-generalizes': {
    text: () => 'Sysprep with /generalize deletes the configuration file: the device comes up without Autopilot',
    remedy: () => 'Remove /generalize from the command line of this step.',
  },
  'sequence-sysprep-in-winpe': {
    text: () => 'Sysprep runs, but no step has set Windows up before: in Windows PE there is no Sysprep',
    remedy: () => 'Remove this step and remove unattend.xml at the end instead.',
  },
  'sequence-ends-twice': {
    text: () =>
      'The sequence ends with Sysprep and also removes unattend.xml: these are the ends of two different variants',
    remedy: () => 'Keep Sysprep where Windows is set up within the sequence, else keep the removal of unattend.xml.',
  },
  'sequence-set-up-without-sysprep': {
    text: () => 'Windows is set up within the sequence, but Sysprep never runs: the device never meets Autopilot',
    remedy: () => 'Add Sysprep with /oobe as the last step, or remove the group that sets Windows up.',
  },
  'sequence-keeps-answer-file': {
    text: () => 'Nothing removes unattend.xml: Windows Setup reads it and leaves the configuration file unread',
    remedy: () => 'Add the step "Remove unattend.xml from Panther" at the end.',
  },
  'sequence-answer-file-again': {
    text: (p: { step: string }) => `This step comes after "${p.step}" and may leave an unattend.xml again`,
    remedy: () => 'Move this step forward, so that the other one comes last.',
  },
  'sequence-goes-on': {
    text: (p: { step: string }) => `This step comes after "${p.step}", which should be the last one but shutting down`,
    remedy: () => 'Move this step forward.',
  },
  'sequence-joins-domain': {
    text: () => 'The task sequence joins a domain: Autopilot then fails',
    remedy: () => 'Remove this step; for hybrid join assign a Domain Join profile to all devices in Intune.',
  },
  'sequence-joins': {
    text: () => 'The task sequence sets up the network and may join a domain: joining is for Autopilot',
    remedy: () => 'Remove this step, or see that it joins a workgroup.',
  },
  'sequence-left-to-intune': {
    text: (p: { what: keyof typeof leftToIntune }) =>
      `This step ${leftToIntune[p.what]}, which Intune does better after the enrolment`,
    remedy: () => 'Nothing breaks; remove the step if Intune takes care of it.',
  },
}

/** Findings about a task sequence (configmgr.md 4.5). */
export const sequenceFindings = { ...guardFindings, ...copyFindings, ...orderFindings, ...endFindings }
