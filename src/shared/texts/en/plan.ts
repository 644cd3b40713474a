const list = (names: readonly string[]): string => names.join(', ')

type LookalikeReason = 'not-chosen' | 'alike' | 'media' | 'both-chosen'

/** What else there is to do, by the reason for which a choice of one record does not hold. */
const lookalikeRemedies: Readonly<Record<LookalikeReason, string>> = {
  alike: '',
  'not-chosen': 'Or name the device by the resource id of the right one.',
  media:
    'Or plan with availability "clients": a device that starts from media or PXE is known by its hardware, which these records share.',
  'both-chosen': 'Or keep only one of these records in the plan.',
}

/** Findings about a plan, its devices and its time window. */
export const planFindings = {
  'device-not-found': {
    text: (p: { key: string }) => `${p.key} is not in the site`,
    remedy: () => 'Check the spelling, or take the device out of the plan.',
  },
  'device-ambiguous': {
    text: (p: { key: string; ids: readonly number[] }) =>
      `${p.key} fits ${p.ids.length} current records (${p.ids.join(', ')}): it is not certain which device is meant`,
    remedy: () => 'Remove the wrong record in the Configuration Manager console, or name the device by resource id.',
  },
  'device-lookalike': {
    text: (p: { name: string; ids: readonly number[]; why?: LookalikeReason }) =>
      `Other current records (${p.ids.join(', ')}) share the name, serial number or SMBIOS GUID of ${p.name}`,
    remedy: (p: { why?: LookalikeReason }) =>
      `Remove the wrong record in the Configuration Manager console: one device, one record. ${lookalikeRemedies[p.why ?? 'alike']}`.trim(),
  },
  'device-chosen-among': {
    text: (p: { name: string; id: number; ids: readonly number[] }) =>
      `${p.name} was chosen by its record (${p.id}), and other current records (${p.ids.join(', ')}) have its serial number: only the chosen one gets a permit`,
    remedy: () =>
      'Check that it is the record of the device on the bench. Remove the wrong one in the Configuration Manager console.',
  },
  'device-placeholder-serial': {
    text: (p: { serial: string }) => `"${p.serial}" is no serial number but a placeholder that many devices share`,
    remedy: () => 'Name this device by resource id, MAC address or SMBIOS GUID.',
  },
  'device-listed-twice': {
    text: (p: { name: string; times: number }) => `${p.name} is in the plan ${p.times} times`,
    remedy: () => 'Keep one line for each device.',
  },
  'device-obsolete': {
    text: (p: { name: string }) => `The record of ${p.name} is obsolete: the site has a newer one for the same device`,
    remedy: () => 'Name the device by the resource id of its current record.',
  },
  'device-blocked': {
    text: (p: { name: string }) => `${p.name} is blocked in the site: it gets no policy`,
    remedy: () => 'Unblock the device in the Configuration Manager console, or take it out of the plan.',
  },
  'device-no-client': {
    text: (p: { name: string }) =>
      `${p.name} has no Configuration Manager client: a deployment for clients never reaches it`,
    remedy: () => 'Install the client, plan with availability for media and PXE, or take the device out of the plan.',
  },
  'device-inactive': {
    text: (p: { name: string }) => `${p.name} is inactive: it has not been in touch with the site for long`,
    remedy: () => 'Switch the device on and connect it before the run, or expect it to start late.',
  },
  'device-server': {
    text: (p: { name: string }) => `${p.name} runs a server edition of Windows: servers are never wiped`,
    remedy: () => 'Take the device out of the plan.',
  },
  'device-site-system': {
    text: (p: { name: string }) => `${p.name} is a Configuration Manager site system: it is never wiped`,
    remedy: () => 'Take the device out of the plan.',
  },
  'device-virtual': {
    text: (p: { name: string }) => `${p.name} is a virtual machine`,
    remedy: () => 'Give it 2 processors and 4 GB at least, or setup may not finish.',
  },
  'device-in-another-run': {
    text: (p: { name: string; batch: string }) => `${p.name} belongs to batch "${p.batch}", whose run has not ended`,
    remedy: () => 'Wait for that run, stop it, or take the device out of this plan.',
  },
  'device-registered': {
    text: (p: { name: string }) =>
      `${p.name} is registered in Windows Autopilot with a profile assigned: that profile wins over the configuration file`,
    remedy: () => 'Accept the assigned profile, or remove the assignment in Intune before the run.',
  },
  'device-entra-joined': {
    text: (p: { name: string }) =>
      `${p.name} is joined to Microsoft Entra ID already: a second device object will appear`,
    remedy: () => 'Remove the stale device object in Microsoft Entra ID afterwards.',
  },
  'too-many-devices': {
    text: (p: { count: number; cap: number }) => `The plan has ${p.count} devices, the limit is ${p.cap}`,
    remedy: () =>
      'Split the plan into smaller batches, or raise the limit of the plan ("cap"), never over the limit of this machine.',
  },
  'expires-before-start': {
    text: () => 'The deployment expires before it becomes available',
    remedy: () => 'Correct when it becomes available and when it expires ("availableFrom", "expires" in the plan).',
  },
  'expires-in-the-past': {
    text: () => 'The deployment would have expired already',
    remedy: () =>
      'Let the deployment expire later ("expires" in the plan; "drydock plan example" prints a practice plan anew).',
  },
  'media-ignores-schedule': {
    text: () =>
      'The deployment is offered to media and PXE: there the times of the plan count for nothing, a device started from media can be wiped before or after them',
    remedy: () => 'Plan with availability "clients" unless devices have no working Windows.',
  },
  'download-first-keeps-partitions': {
    text: () =>
      'With all content downloaded first the disk may keep its old partitions: the steps that partition it are skipped',
    remedy: () => 'Plan with the option "download-when-needed".',
  },
  'download-first-not-for-media': {
    text: () => 'Download of all content first is not possible for media and PXE',
    remedy: () => 'Plan with the option "download-when-needed".',
  },
  'progress-hidden': {
    text: () => 'The progress of the task sequence is not shown on the devices',
    remedy: () => 'Set "showProgress" to true unless people must not see it.',
  },
  'profile-not-found': {
    text: (p: { profile: string }) => `No Autopilot profile "${p.profile}" in this tenant`,
    remedy: () => 'See the list of profiles ("drydock profiles").',
  },
  'profile-ambiguous': {
    text: (p: { profile: string; ids: readonly string[] }) =>
      `${p.ids.length} Autopilot profiles are named "${p.profile}"`,
    remedy: (p: { profile: string; ids: readonly string[] }) => `Name the profile by id: ${list(p.ids)}.`,
  },
  'existing-collection-later': {
    text: () => 'A run on an existing collection is not possible yet',
    remedy: () => 'Plan with a new collection and the chosen devices.',
  },
  'existing-sequence-later': {
    text: () => 'A run with an existing task sequence is not possible yet',
    remedy: () => 'Plan with a new task sequence.',
  },
  'changes-shared': {
    text: (p: { runs: readonly string[]; what: readonly string[] }) =>
      `This run changes what ${p.runs.length} unfinished runs (${list(p.runs)}) share with it: ${list(p.what)}`,
    remedy: (p: { runs: readonly string[]; what: readonly string[] }) =>
      `Wait until they end, or accept it with "acceptRuns": ${p.runs.length} in the plan.`,
  },
}
