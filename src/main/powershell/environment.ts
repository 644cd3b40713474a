import path from 'node:path'

/** What Windows, Kerberos and the console need; everything else of this process stays here. */
const kept: readonly RegExp[] = [
  /^(?:SystemRoot|windir|SystemDrive|ComSpec|PATH|PATHEXT|TEMP|TMP|USERPROFILE|APPDATA|LOCALAPPDATA)$/i,
  /^(?:USERNAME|USERDOMAIN|LOGONSERVER|COMPUTERNAME|ProgramData|NUMBER_OF_PROCESSORS|SMS_ADMIN_UI_PATH)$/i,
  /^ProgramFiles(?:\(x86\))?$|^ProgramW6432$|^PROCESSOR_\w+$/i,
]

/** Of other systems, where the engine is tested: it keeps a cache at home and speaks the machine's character set. */
const keptElsewhere = /^(?:HOME|LANG|LC_ALL|TMPDIR|DOTNET_\w+)$/

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of the PowerShell process: cut to what it needs, with a PSModulePath of its own edition: one that is
 * inherited from PowerShell 7 breaks the modules of 5.1 (graph.md 5.4). `more` wins.
 */
export function cutEnvironment(
  from: Environment,
  more: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const windows = platform === 'win32'
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(from))
    if (value !== undefined && (kept.some((one) => one.test(name)) || (!windows && keptElsewhere.test(name))))
      environment[name] = value
  if (windows) environment['PSModulePath'] = modulePath(from)
  return { ...environment, ...more }
}

function modulePath(from: Environment): string {
  const find = (name: string): string | undefined =>
    Object.entries(from).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1]
  const [root, programs, profile] = [find('SystemRoot'), find('ProgramFiles'), find('USERPROFILE')]
  const console = find('SMS_ADMIN_UI_PATH')
  return [
    profile === undefined ? null : path.win32.join(profile, 'Documents', 'WindowsPowerShell', 'Modules'),
    programs === undefined ? null : path.win32.join(programs, 'WindowsPowerShell', 'Modules'),
    root === undefined ? null : path.win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'Modules'),
    // From console 2111 on its folder stands on the path (configmgr.md 2.1).
    console === undefined ? null : path.win32.dirname(console),
  ]
    .filter((one) => one !== null)
    .join(';')
}
