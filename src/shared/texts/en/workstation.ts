const unknownWords = {
  'execution-policy': 'the execution policy',
  signatures: 'signatures of scripts',
  'download-marks': 'marks of a download',
  elevation: 'whether it runs as administrator',
  'console-version': 'the version of the console',
} as const

/** Findings about the technician's own machine: PowerShell, the scripts, the console, whose rights apply. */
export const workstationFindings = {
  'powershell-version': {
    text: (p: { version: string; oldest: string }) =>
      `PowerShell ${p.version} is too old: the scripts need ${p.oldest}`,
    remedy: () => 'Install Windows Management Framework 5.1, or use Windows 10 or newer.',
  },
  'powershell-core': {
    text: (p: { version: string }) =>
      `This is PowerShell ${p.version}: the Configuration Manager console supports most of its commands there, and all of them in Windows PowerShell 5.1 only`,
    remedy: () => 'Nothing to do for practice. On a real site use Windows PowerShell 5.1, which is part of Windows.',
  },
  'powershell-language': {
    text: (p: { mode: string }) => `PowerShell runs in the language mode ${p.mode}, in which no console works`,
    remedy: () =>
      'An application control policy (WDAC or AppLocker) restricts scripts. Ask for the Drydock folder to be allowed by it.',
  },
  'scripts-forbidden': {
    text: () => 'A policy of this machine lets PowerShell run no scripts at all',
    remedy: () => 'Ask for the execution policy to allow signed or local scripts on this machine.',
  },
  'scripts-unsigned': {
    text: (p: { unsigned: number; count: number; example: string }) =>
      `A policy of this machine allows signed scripts only, and ${p.unsigned} of the ${p.count} that came with Drydock have no valid signature (${p.example})`,
    remedy: () =>
      'Sign the scripts with a certificate that this machine trusts as a publisher, or ask for an exception.',
  },
  'scripts-marked': {
    text: (p: { marked: number; count: number; folder: string }) =>
      `${p.marked} of the ${p.count} scripts in ${p.folder} carry the mark of a download: PowerShell may refuse them or ask`,
    remedy: (p: { marked: number; count: number; folder: string }) =>
      `If you trust where they came from: Get-ChildItem -LiteralPath '${p.folder.replaceAll("'", "''")}' -Recurse -File | Unblock-File`,
  },
  'console-missing': {
    text: () => 'The Configuration Manager console is not installed on this machine',
    remedy: () => 'Install the console of the same version as the site and start it once.',
  },
  'not-elevated': {
    text: (p: { account: string }) => `${p.account} does not run this as administrator`,
    remedy: () => 'Nothing to do for a run. Making boot media needs it: start Drydock as administrator then.',
  },
  'account-applies': {
    text: (p: { account: string }) => `In the site the rights of ${p.account} apply`,
    remedy: () => 'To work with other rights, start Drydock as that account.',
  },
  'workstation-unknown': {
    text: (p: { what: readonly (keyof typeof unknownWords)[] }) =>
      `This system does not tell: ${p.what.map((one) => unknownWords[one]).join(', ')}`,
    remedy: () => 'Nothing to do outside Windows. On Windows, look at them by hand.',
  },
}
