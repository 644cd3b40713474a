interface Problem {
  readonly path: string
  readonly kind: 'unknown-key' | 'missing' | 'wrong-type' | 'wrong-value' | 'no-alternative'
  readonly detail: string
}

function problem(one: Problem): string {
  const where = one.path === '' ? 'the file' : `"${one.path}"`
  switch (one.kind) {
    case 'unknown-key':
      return `${where} is not a known key`
    case 'missing':
      return `${where} is missing`
    case 'wrong-type':
      return `${where} has to be ${one.detail}`
    case 'wrong-value':
      return `${where}: ${one.detail}`
    case 'no-alternative':
      return `${where} has to hold exactly one of ${one.detail}`
  }
}

/** What was given can't be used (exit 2). */
export const inputFailures = {
  'bad-argument': {
    title: (p: { what: string }) => `The command line can't be used: ${p.what}`,
    remedy: () => 'See the command with --help.',
  },
  'option-missing': {
    title: (p: { option: string }) => `The option ${p.option} is missing`,
    remedy: () => 'See the command with --help.',
  },
  'bad-call': {
    title: (p: { call: string; what: string }) => `The call ${p.call} can't be used: ${p.what}`,
    remedy: () => 'Correct what was given; nothing was done.',
  },
  'plan-invalid': {
    title: (p: { problems: readonly Problem[] }) => `The plan can't be used: ${p.problems.map(problem).join('; ')}`,
    remedy: () => 'Correct the plan. Nothing was done. A plan file that works is printed by "drydock plan example".',
  },
  'plan-not-found': {
    title: (p: { id: string }) => `There is no plan ${p.id} here`,
    remedy: () => 'Review the plan again.',
  },
  'review-outdated': {
    title: () => 'What was reviewed is no longer so',
    remedy: () => 'See the differences of the run ("drydock run confirm ID"), then confirm what is shown.',
  },
  'run-blocked': {
    title: (p: { blocks: number }) => `${p.blocks} findings block this run as it would go on now`,
    remedy: () => 'See the findings of the run ("drydock run confirm ID") and do what each says, or stop this run.',
  },
  'not-confirmable': {
    title: (p: { differences: number }) => `${p.differences} differences can't be accepted`,
    remedy: () => 'Put them right in the site, or stop this run and review a new plan.',
  },
  'file-not-json': {
    title: (p: { path: string; what: string }) => `${p.path} is not JSON: ${p.what}`,
    remedy: () => 'Correct the file, or save it again as text in UTF-8. Nothing was done.',
  },
  'file-unreadable': {
    title: (p: { path: string; reason: string }) => `${p.path} can't be read (${p.reason})`,
    remedy: () => 'Check the name, that it is a file, and the rights of this account.',
  },
  'file-too-large': {
    title: (p: { path: string; megabytes: number }) => `${p.path} is larger than ${p.megabytes} MB: it was not read`,
    remedy: () => 'Give the right file.',
  },
  'hash-malformed': {
    title: () => 'The review hash has to be 64 digits and letters a to f',
    remedy: () => 'Take it from the review ("drydock plan check PLAN --json").',
  },
  'count-wrong': {
    title: (p: { given: number; devices: number }) =>
      `${p.given} was confirmed, but the review holds ${p.devices} devices`,
    remedy: () => 'Look at the devices of the review again, then confirm their number.',
  },
  'run-not-found': {
    title: (p: { run: string }) => `There is no run ${p.run} here`,
    remedy: () => 'See the list of runs ("drydock run list").',
  },
  'run-deployed': {
    title: (p: { run: string }) => `The run ${p.run} is deployed: it can no longer be cancelled`,
    remedy: () => 'Stop the wipe instead: devices that have not started will not start.',
  },
  'device-not-in-run': {
    title: (p: { run: string; resourceId: number }) => `The run ${p.run} has no device ${p.resourceId}`,
    remedy: () => 'See the devices of the run ("drydock run show ID").',
  },
  'device-as-reviewed': {
    title: (p: { resourceId: number }) =>
      `The device ${p.resourceId} is the one that was reviewed: there is no reason to leave it out`,
    remedy: () => 'Compare again: what differed may be right by now.',
  },
  'device-ended': {
    title: (p: { name: string }) => `Nothing more is expected of ${p.name}, so it can't be left alone`,
    remedy: () => 'See how it ended in the list of devices ("drydock devices list").',
  },
  'stage-unknown': {
    title: (p: { stage: string }) => `"${p.stage}" is no stage of a device`,
    remedy: () =>
      'Stages are chosen, targeted, waiting-for-start, downloading, in-winpe, formatted, image-applied, file-copied, first-boot, enrolled, enrolled-by-assigned-profile, registered, failed, stalled, stopped, left-alone and unknown.',
  },
  'run-not-waiting': {
    title: (p: { run: string }) => `The run ${p.run} is not waiting for a confirmation`,
    remedy: () => 'Look at the run to see its state ("drydock run show ID").',
  },
  'run-without-sequence': {
    title: (p: { run: string }) => `The site holds no task sequence of the run ${p.run}`,
    remedy: () => 'Cancel the run and review the plan again: then it is built anew.',
  },
  'connection-not-found': {
    title: (p: { connection: string }) => `There is no connection "${p.connection}" here`,
    remedy: () => 'Use the connection "practice", or set this one up first.',
  },
  'connection-not-ready': {
    title: (p: { connection: string }) =>
      `The connection "${p.connection}" leads to a real tenant and site, which is not possible yet`,
    remedy: () => 'Use the connection "practice".',
  },
  'profile-not-found': {
    title: (p: { profile: string }) => `No Autopilot profile "${p.profile}" in this tenant`,
    remedy: () => 'See the list of profiles ("drydock profiles").',
  },
  'profile-ambiguous': {
    title: (p: { profile: string; count: number }) => `${p.count} Autopilot profiles are named "${p.profile}"`,
    remedy: () => 'Name the profile by its id: the list of profiles has it ("drydock profiles").',
  },
  'world-exists': {
    title: () => 'This home holds a practice world already',
    remedy: () => 'Choose another --home, or leave the option out to use a temporary one.',
  },
  'world-differs': {
    title: (p: { what: string }) => `The practice world of this home was made with other values: ${p.what}`,
    remedy: () => 'Leave these options out, or choose another --home.',
  },
  'world-missing': {
    title: () => 'This home holds no practice world',
    remedy: () => 'Make one with "drydock plan example".',
  },
  'home-unusable': {
    title: (p: { home: string; reason: string }) => `${p.home} can't be used for data (${p.reason})`,
    remedy: () => 'Choose a folder on a local disk (--home).',
  },
  'not-in-this-front': {
    title: (p: { what: string }) => `"${p.what}" can't be done from here`,
    remedy: () => 'Use the desktop window for it.',
  },
}
