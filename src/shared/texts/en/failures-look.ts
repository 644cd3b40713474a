/** What the pages of the wizard ask for before it can be told. */
export const lookFailures = {
  'profile-not-chosen': {
    title: () => 'No profile is chosen yet',
    remedy: () => 'Choose one on the page Profile.',
  },
  'share-not-whole-path': {
    title: (p: { folder: string; unc: string }) =>
      `${p.folder} and ${p.unc} have to be whole paths: from the root, a drive or a server on`,
    remedy: () => 'Correct the two fields of the share, for example \\\\files.contoso.com\\autopilot$ in both.',
  },
  'not-practice': {
    title: () => 'Only a practice connection can do this',
    remedy: () => 'Choose the connection "practice".',
  },
  'practice-busy': {
    title: (p: { batches: readonly string[] }) =>
      `The practice world can't be made anew: ${p.batches.length === 1 ? 'a run of it has' : `${p.batches.length} runs of it have`} not ended (${p.batches.join(', ')})`,
    remedy: () => 'Let them end, or stop them. Then try again.',
  },
  'practice-in-use': {
    title: (p: { folder: string }) => `Another process has files in ${p.folder} open`,
    remedy: () => 'Close it, then try again. Nothing was changed.',
  },
}
