const whyNotLocal = {
  unc: 'it is on another machine',
  network: 'its disk is on another machine',
  synchronised: 'its folder is synchronised with a cloud',
} as const

/** The database of this installation, and who may write to a run. */
export const storeFailures = {
  'database-newer': {
    title: (p: { file: string; version: number; known: number }) =>
      `The database ${p.file} was written by a newer Drydock (version ${p.version}, this one knows ${p.known})`,
    remedy: () => 'Use the newer Drydock, or choose another data folder (--home). Nothing was changed.',
  },
  'database-corrupt': {
    title: (p: { file: string }) => `The database ${p.file} is damaged`,
    remedy: () =>
      'Put a backup in its place (the files beside it with "backup" in their names, or your own), or choose another data folder (--home). Keep the damaged file.',
  },
  'database-foreign': {
    title: (p: { file: string }) => `${p.file} is a database, but not one of Drydock`,
    remedy: () => 'Choose another data folder (--home). Nothing was changed.',
  },
  'database-locked': {
    title: (p: { file: string }) => `Another program keeps the database ${p.file} locked`,
    remedy: () => 'Close programs that have this file open (a database viewer, a backup), then try again.',
  },
  'database-not-local': {
    title: (p: { file: string; why: keyof typeof whyNotLocal }) =>
      `The database can't be kept in ${p.file}: ${whyNotLocal[p.why]}`,
    remedy: () => 'Choose a folder on a local disk (--home), outside of OneDrive, Dropbox and the like.',
  },
  'database-unusable': {
    title: (p: { file: string; reason: string }) => `The database ${p.file} can't be opened or written (${p.reason})`,
    remedy: () => 'Check that the folder exists, that this account may write to it, and that the disk answers.',
  },
  'database-full': {
    title: (p: { file: string }) => `There is no space left to write to the database ${p.file}`,
    remedy: () => 'Free some space on this disk, then try again, or resume the run. Nothing was half written.',
  },
  'database-not-migrated': {
    title: (p: { file: string; from: number; to: number }) =>
      `The database ${p.file} could not be brought from version ${p.from} to version ${p.to}`,
    remedy: () =>
      'It is as it was before. Send the log file to whoever maintains Drydock; the Drydock used before still works.',
  },
  'run-owned': {
    title: (p: { run: string; pid: number; machine: string }) =>
      `The run ${p.run} is being carried out by process ${p.pid} on ${p.machine}`,
    remedy: () => 'Watch it here ("drydock run show ID"), or end that process first, then resume the run.',
  },
  'run-lease-lost': {
    title: (p: { run: string }) => `This process no longer owns the run ${p.run}, so it has stopped working on it`,
    remedy: () => 'Look at the run ("drydock run show ID"): where no other process goes on with it, resume it.',
  },
  'page-key-unknown': {
    title: (p: { after: string }) => `There is no page after "${p.after}"`,
    remedy: () => 'Take "next" of the page before, or begin at the first page.',
  },
}
