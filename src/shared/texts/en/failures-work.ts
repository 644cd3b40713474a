/** Something went wrong while working. */
export const workFailures = {
  unexpected: {
    title: () => 'Something happened that Drydock has no name for',
    remedy: () => 'Try again; if it happens again, send the log file and this message to whoever maintains Drydock.',
  },
  cancelled: {
    title: () => 'The work was interrupted',
    remedy: () => 'A run can be resumed ("drydock run resume ID").',
  },
  'run-interrupted': {
    title: (p: { run: string }) => `The run ${p.run} was interrupted; nothing of it was taken back`,
    remedy: (p: { run: string }) =>
      `Resume the run ("drydock run resume ${p.run}"), or stop it ("drydock run stop ${p.run}").`,
  },
  'profile-refused': {
    title: (p: { profile: string; reasons: readonly string[] }) =>
      `The profile "${p.profile}" can't be used with a configuration file: ${p.reasons.join('; ')}`,
    remedy: () => 'Choose a user-driven profile for Windows PCs, or change this one in Intune.',
  },
  'object-made-twice': {
    title: (p: { what: string; ids: readonly string[] }) =>
      `The site holds this run's ${p.what} more than once: ${p.ids.join(', ')}`,
    remedy: () => 'Remove the newer one in the Configuration Manager console, then resume the run.',
  },
  'content-failed': {
    title: (p: { content: string; point: string }) =>
      `${p.content} could not be sent to ${p.point}, also not the second time`,
    remedy: () =>
      'Look at distmgr.log on the site server and at the free space of the distribution point, then start a new run.',
  },
  'collection-not-evaluated': {
    title: (p: { id: string }) => `The site did not evaluate the collection ${p.id}`,
    remedy: () => 'Look at colleval.log on the site server, then resume the run.',
  },
  'readback-differs': {
    title: (p: { what: string; differences: readonly string[] }) =>
      `The site holds something else than was sent for the ${p.what}: ${p.differences.join('; ')}`,
    remedy: () =>
      'Nothing was deployed with it. Compare it in the Configuration Manager console, then start a new run.',
  },
  'gate-closed': {
    title: (p: { differences: number }) => `${p.differences} things are not as they were reviewed`,
    remedy: () => 'See the differences of the run ("drydock run confirm ID"), then confirm them, or stop the run.',
  },
  'review-blocked': {
    title: (p: { blocks: number }) => `${p.blocks} findings block this plan`,
    remedy: () => 'See the findings of the review ("drydock plan check PLAN"), and do what each of them says.',
  },
  'expired-while-waiting': {
    title: (p: { what: string }) => `The deployment would have expired while the run was waiting for ${p.what}`,
    remedy: () => 'Start a new run whose deployment expires later.',
  },
  'practice-broke': {
    title: () => 'The process that carried the practice run out ended without a result',
    remedy: () => 'Look at its message above, then run the command again.',
  },
  'stored-row-unreadable': {
    title: (p: { what: string; id: string }) => `What is stored about ${p.what} ${p.id} can't be read`,
    remedy: () => 'Restore the database from its backup, or start with a new data folder (--home).',
  },
}
