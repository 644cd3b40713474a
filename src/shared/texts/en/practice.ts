interface About {
  readonly action: string
  readonly group: string
  readonly exitCode: number
}

/** What the practice site says about a step, in the manner of the site's own status messages. */
export const siteMessages = {
  groupStarted: (p: About) => `The task sequence execution engine started the group (${p.group}).`,
  groupEnded: (p: About) => `The task sequence execution engine successfully completed the group (${p.group}).`,
  skipped: (p: About) =>
    `The task sequence execution engine skipped the action (${p.action}) in the group (${p.group}): its condition is false.`,
  done: (p: About) =>
    `The task sequence execution engine successfully completed the action (${p.action}) in the group (${p.group}) with exit code ${p.exitCode}.`,
  failed: (p: About) =>
    `The task sequence execution engine failed executing the action (${p.action}) in the group (${p.group}) with error code ${p.exitCode}.`,
  ignored: (p: About) =>
    `The task sequence execution engine ignored execution failure of the action (${p.action}) in the group (${p.group}).`,
  sequenceStarted: () => 'The task sequence execution engine started a task sequence.',
  sequenceFailed: () => 'The task sequence execution engine failed executing a task sequence.',
  restarted: (p: About) =>
    `The task sequence execution engine performed a restart that the action (${p.action}) in the group (${p.group}) asked for.`,
  sequenceDone: () => 'The task sequence execution engine successfully completed a task sequence.',
  managerFailed: () => 'The task sequence manager could not complete the task sequence.',
  managerDone: () => 'The task sequence manager successfully completed the task sequence.',
}

/** Every fault that a practice world can have, in the order in which they act where two meet on one device. */
export const faultWords = {
  'nobody-starts': 'Nobody presses Install on one of the devices: it waits for its start until the deployment expires.',
  'device-fails-at-apply': 'One device fails at Apply Operating System: it finds no content (0x80070002).',
  'device-silent': 'One device is never heard of again while its image is applied: it counts as stalled.',
  'registered-with-profile': 'One device is registered and has a profile assigned, which beats the configuration file.',
  throttle: 'The tenant answers some requests with "too many requests".',
  'tenant-gone': 'The tenant stops answering once the first membership rule was added.',
  'tenant-away': 'The tenant does not answer for twenty minutes, soon after the deployment was made; then it is back.',
  'share-full': 'The share is full: the configuration file can not be written.',
  'dp-slow': 'Content takes four times as long to reach the distribution points.',
  'dp-fails': 'One content never reaches one distribution point, also not when it is sent again.',
  'ts-locked': 'A colleague opens the new task sequence in the editor and keeps it open for twenty minutes.',
  'answer-lost': 'The first call of each kind changes the site and then fails: the answer is lost.',
  'die-before-apply':
    'The process is killed just before a change to the site takes effect: each kind of change once, or the kind named.',
  'die-after-apply':
    'The process is killed just after a change to the site took effect: each kind of change once, or the kind named.',
  'kill-mid-edit': 'The process is killed while it edits the task sequence, which stays locked.',
  'profile-changed': 'Somebody changes the profile in Intune once the first membership rule was added.',
  'file-swapped-on-share':
    'Somebody replaces the configuration file on the share once the first membership rule was added.',
  'ts-edited-after-review': 'A colleague edits the task sequence once the first membership rule was added.',
  'duplicate-record': 'A second current record of a chosen device appears once the first membership rule was added.',
  'same-name-reimaged':
    'A chosen device was set up again: its record is obsolete, and another one has its name, once the first membership rule was added.',
  'member-missing': 'A chosen device has left the limiting collection when the new collection is evaluated.',
  'member-added-after-deploy': 'A colleague adds another client to the collection right after the deployment was made.',
}

/** How a kind of change may be named behind a fault that takes one. */
export const faultParameter = '[:PRIMITIVE]'
