/** The share where configuration files go. */
export const shareFailures = {
  'share-full': {
    title: (p: { folder: string }) => `There is no space left in ${p.folder}`,
    remedy: () => 'Make room there, then start a new run. The file that was there before is unchanged.',
  },
  'share-not-writable': {
    title: (p: { folder: string }) => `This account may not write in ${p.folder}`,
    remedy: () => 'Ask for the right to write there, or choose another share.',
  },
  'share-unreachable': {
    title: (p: { folder: string; reason: string }) => `${p.folder} can't be reached (${p.reason})`,
    remedy: () => 'Check the path and the network, then try again.',
  },
  'share-readback-differs': {
    title: (p: { path: string }) => `${p.path} holds something else than was written`,
    remedy: () => 'Find out what else writes there, then try again.',
  },
  'share-file-busy': {
    title: (p: { path: string }) => `${p.path} can't be replaced: another program holds it open, or it is protected`,
    remedy: () => 'Close what has it open, and clear "read-only" on it, then resume the run. The file is unchanged.',
  },
  'share-link-refused': {
    title: (p: { path: string }) => `${p.path} is a link: what lies behind it can be exchanged unnoticed`,
    remedy: () => 'Remove the link, then try again.',
  },
  'share-not-a-folder': {
    title: (p: { path: string }) => `${p.path} is not a folder`,
    remedy: () => 'Move it away, then try again.',
  },
  'share-not-a-file': {
    title: (p: { path: string }) => `${p.path} is not a file`,
    remedy: () => 'Move it away, then try again.',
  },
  'share-file-too-large': {
    title: (p: { path: string }) => `${p.path} is over 1 MB: it is no configuration file`,
    remedy: () => 'Move it away, then try again.',
  },
  'share-folder-refused': {
    title: (p: { name: string }) => `"${p.name}" can't be the name of a folder on the share`,
    remedy: () => 'Rename the profile.',
  },
}
