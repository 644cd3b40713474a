import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { fail } from '#shared/failure.ts'

/**
 * Windows PowerShell 5.1 by its full path, so that no file of the same name on the path is run; `given` instead where a
 * test names an engine. Fails with `powershell-missing`: looked at before anything is started.
 */
export function findExecutable(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const executable = given ?? (platform === 'win32' ? windowsPowerShell(environment) : undefined)
  if (executable === undefined) throw fail('input', 'powershell-missing', { where: '-' })
  try {
    if (!path.isAbsolute(executable) || !statSync(executable).isFile()) throw new TypeError('no file')
    accessSync(executable, constants.X_OK)
  } catch (error) {
    throw fail(
      'input',
      'powershell-missing',
      { where: executable },
      error instanceof Error ? error.message : String(error),
    )
  }
  return executable
}

function windowsPowerShell(environment: Readonly<Record<string, string | undefined>>): string {
  const root = environment['SystemRoot'] ?? environment['windir'] ?? 'C:\\Windows'
  return path.win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
}
