/** What a step does beside calls of cmdlets, for "Show the exact calls". */
export const callWords = {
  check: () => 'Reads tenant, site, share and devices again and compares them with the review. Nothing is changed.',
  fileWritten: (p: { path: string; sha256: string }) =>
    `Writes ${p.path} under another name, renames it, and reads it back (SHA-256 ${p.sha256}).`,
  fileThere: (p: { path: string }) => `${p.path} holds this file already: it is not written.`,
  packageUsed: (p: { id: string }) => `The package ${p.id} holds this file already: it is used as it is.`,
  sequenceUsed: (p: { id: string }) => `The task sequence ${p.id} is as planned: it is used as it is.`,
  sequenceEmptied: (p: { id: string }) => `Takes the steps of ${p.id} out, from the last to the first, then:`,
  contentThere: () => 'Every reference is on its way to the chosen points or there already: nothing is sent.',
  contentAwaited: () => 'Waits until every reference is installed at its current version.',
  permitAgain: () => 'A device that has this variable already gets it by Set-CMDeviceVariable.',
  more: (p: { devices: number }) => `And the same for ${p.devices} more devices.`,
  gate: () => 'Reads everything once more and compares it with the review. Any difference waits for you; without one:',
  tracking: () =>
    'Reads status messages, clients and enrolled devices until every device has ended. Nothing is changed.',
}
