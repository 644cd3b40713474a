/** PowerShell itself, and the Configuration Manager console that it works with. */
export const powerShellFailures = {
  'powershell-missing': {
    title: (p: { where: string }) => `Windows PowerShell was not found (${p.where})`,
    remedy: () =>
      'Windows PowerShell 5.1 is part of Windows: run Drydock on a Windows PC with the console. For practice elsewhere, leave --door out, or name a pwsh by its full path in DRYDOCK_POWERSHELL.',
  },
  'powershell-blocked': {
    title: () => 'This machine does not let PowerShell run the scripts that come with Drydock',
    remedy: () =>
      'A policy allows only signed scripts. Ask for the certificate of the Drydock scripts to be trusted, or for an exception. The details give the message.',
  },
  'powershell-constrained': {
    title: (p: { mode: string }) => `PowerShell runs in the language mode ${p.mode} here, in which no console works`,
    remedy: () =>
      'An application control policy (WDAC or AppLocker) restricts scripts. Ask for the Drydock folder to be allowed by it.',
  },
  'powershell-too-old': {
    title: (p: { version: string }) => `PowerShell ${p.version} is too old`,
    remedy: () => 'Install Windows Management Framework 5.1, or run Drydock on Windows 10 or newer.',
  },
  'powershell-module-broken': {
    title: () => 'The PowerShell module that comes with Drydock could not be loaded',
    remedy: () => 'Files may be missing or blocked. Install Drydock again. The details give the message.',
  },
  'powershell-no-answer': {
    title: (p: { seconds: number }) => `PowerShell did not answer within ${p.seconds} seconds and was ended`,
    remedy: () => 'The site may be slow. Resume the run: it asks the site what was done before it goes on.',
  },
  'powershell-ended': {
    title: () => 'PowerShell ended in the middle of its work',
    remedy: () => 'Resume the run: it asks the site what was done before it goes on. The details may say why it ended.',
  },
  'powershell-stopped': {
    title: () => 'The work in PowerShell was cancelled; it may have had its effect',
    remedy: () => 'Resume the run when you want to go on: it asks the site what was done.',
  },
  'powershell-answer-broken': {
    title: (p: { operation: string }) => `The answer to ${p.operation} was cut off or unreadable`,
    remedy: () => 'Resume the run: it asks again. If it stays so, send the log file to whoever maintains Drydock.',
  },
  'powershell-answer-too-large': {
    title: (p: { megabytes: number }) => `PowerShell wrote more than ${p.megabytes} MB for one answer`,
    remedy: () => 'Narrow down what is asked for. The log file shows the beginning of what was written.',
  },
  'powershell-request-too-large': {
    title: (p: { operation: string; bytes: number; limit: number }) =>
      `The request for ${p.operation} has ${p.bytes} bytes; ${p.limit} are possible`,
    remedy: () => 'Send this message and the log file to whoever maintains Drydock.',
  },
  'text-not-well-formed': {
    title: (p: { field: string }) => `The text of "${p.field}" holds half a character and can't be sent`,
    remedy: () => 'Type the text anew.',
  },
  'operation-unknown': {
    title: (p: { operation: string }) => `The PowerShell module does not know ${p.operation}`,
    remedy: () => 'Parts of Drydock are of different versions: install it again.',
  },
  'operation-input': {
    title: (p: { operation: string; field: string }) => `${p.operation} does not take what was given as "${p.field}"`,
    remedy: () => 'Correct the plan. The details give the message.',
  },
  'operation-failed': {
    title: (p: { operation: string }) => `The site did not carry out ${p.operation}`,
    remedy: () => 'The details give the message of the Configuration Manager console.',
  },
  'site-console-missing': {
    title: () => 'The Configuration Manager console is not installed on this machine',
    remedy: () => 'Install the console of the same version as the site, start it once, then try again.',
  },
  'site-console-broken': {
    title: () => "The console's PowerShell module could not be loaded",
    remedy: () => 'Repair or update the console; it needs .NET Framework 4.7.2 or newer. The details give the message.',
  },
  'site-engine-unsupported': {
    title: () => 'This version of PowerShell is not supported by the console',
    remedy: () => 'Windows PowerShell 5.1 is needed.',
  },
  'site-drive-failed': {
    title: (p: { siteCode: string; provider: string }) =>
      `The site ${p.siteCode} could not be opened through ${p.provider}`,
    remedy: () =>
      'Check the site code and the name of the SMS Provider server in the connection, and whether this account may open the site in the console.',
  },
  'site-code-wrong': {
    title: (p: { siteCode: string }) => `There is no site ${p.siteCode} behind this provider`,
    remedy: () => 'Correct the site code in the connection: three characters, as the console shows them.',
  },
  'site-unreachable': {
    title: () => 'The SMS Provider of the site could not be reached',
    remedy: () => 'Check the network and whether the server runs, then resume the run.',
  },
  'site-no-rights': {
    title: (p: { what: string }) => `This account may not do that in the site: ${p.what}`,
    remedy: () => 'Ask the Configuration Manager administrator for the rights that the README lists.',
  },
}
