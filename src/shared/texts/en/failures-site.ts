/** What a Configuration Manager site says no to, and worlds of practice that can't be used. */
export const siteFailures = {
  'site-object-missing': {
    title: (p: { what: string }) => `The site holds no object ${p.what}, or this account may not see it`,
    remedy: () => 'Check in the Configuration Manager console whether it was removed, then try again.',
  },
  'site-name-taken': {
    title: (p: { name: string }) => `The site holds an object named "${p.name}" already`,
    remedy: () => 'Choose another name.',
  },
  'site-rule-exists': {
    title: (p: { collection: string; resourceIds: readonly number[] }) =>
      `The collection ${p.collection} holds one of these rules already (${p.resourceIds.join(', ')}): none was added`,
    remedy: () => 'Resume the run: it adds only the rules that are missing.',
  },
  'site-collection-built-in': {
    title: (p: { id: string }) => `The collection ${p.id} is built in and can't be changed`,
    remedy: () => 'Use a collection of your own.',
  },
  'site-no-content-destination': {
    title: (p: { content: string }) =>
      `No destination was found for ${p.content}: a distribution point is unknown, or has the content already`,
    remedy: () => 'Resume the run: it asks which points have the content, and sends only what is missing.',
  },
  'site-object-locked': {
    title: (p: { id: string; owner: string; machine: string }) => `${p.owner} on ${p.machine} is editing ${p.id}`,
    remedy: () => 'Ask them to close the editor, then resume the run.',
  },
  'site-value-refused': {
    title: (p: { field: string; limit: string }) => `The site refuses the value of "${p.field}" (limit: ${p.limit})`,
    remedy: () => 'Correct the plan: shorten the text, or choose another value.',
  },
  'site-step-unsupported': {
    title: (p: { name: string }) => `Drydock can't build the step "${p.name}"`,
    remedy: () => 'Make this step in the task sequence editor of the console, or leave it out.',
  },
  'site-object-in-use': {
    title: (p: { id: string; by: string }) => `${p.id} can't be removed: ${p.by} uses it`,
    remedy: () => 'Remove or change the other object first.',
  },
  'site-mark-unknown': {
    title: (p: { mark: string }) => `The site does not know the mark "${p.mark}" of this list`,
    remedy: () => 'Read the list from its beginning.',
  },
  'site-query-invalid': {
    title: () => 'The site does not take this as a query for devices',
    remedy: () =>
      'Try it under Queries in the Configuration Manager console: it has to select ResourceID from SMS_R_System.',
  },
  'site-batch-too-large': {
    title: (p: { count: number; limit: number }) => `${p.count} items in one call: the site takes ${p.limit}`,
    remedy: () => 'Send this message and the log file to whoever maintains Drydock.',
  },
  'site-answer-lost': {
    title: (p: { primitive: string }) =>
      `The site broke off before it answered (${p.primitive}): the change may have been made`,
    remedy: () => 'Resume the run: it asks the site what was done before it goes on.',
  },
  'site-busy': {
    title: () => 'The site did not answer in time',
    remedy: () => 'Resume the run in a while.',
  },
  'practice-world-unreadable': {
    title: (p: { file: string }) => `${p.file} is not a practice world of this version`,
    remedy: () => 'Remove it, or choose another data folder (--home).',
  },
  'fault-unknown': {
    title: (p: { name: string; known: readonly string[] }) =>
      `There is no fault "${p.name}" (known: ${p.known.join(', ')})`,
    remedy: () => 'Name one of these; "drydock practice --list-faults" says what each one does.',
  },
}
