import { configurationValueFindings } from './configuration-values.ts'
import { jsonFault } from './json-fault.ts'
import { jsonTypeWord } from './json-types.ts'
import { oobeFindings } from './oobe-findings.ts'

const makeAgain = 'Make the file again from its profile ("drydock configuration-file").'
const saveAsAscii = `${makeAgain} By hand: save it as ANSI, with plain English letters only.`
const ignored = 'Windows ignores the file and the device starts as if it had none'

const lines = (p: { line: number; until: number }): string =>
  p.until === p.line ? `line ${p.line}` : `lines ${p.line} to ${p.until}`

/** Findings of inspecting a configuration file. */
export const configurationFileFindings = {
  ...configurationValueFindings,
  ...oobeFindings,
  'file-over-limit': {
    text: (p: { megabytes: number; limit: number }) =>
      `The file has about ${p.megabytes} MB, more than ${p.limit} MB: it is no configuration file and was not read`,
    remedy: () => 'Check that this is the right file.',
  },
  'file-empty': {
    text: () => `The file is empty: ${ignored}`,
    remedy: () => makeAgain,
  },
  'file-name-case': {
    text: (p: { name: string; expected: string }) =>
      `The file is named "${p.name}"; Windows finds it although it says "${p.expected}"`,
    remedy: () => 'Nothing to do; rename it to make scripts find it too.',
  },
  'file-name-extension': {
    text: (p: { name: string; expected: string }) =>
      `The file is named "${p.name}", with one ending too many: Windows does not find it`,
    remedy: (p: { name: string; expected: string }) =>
      `Rename it to "${p.expected}"; switch on "File name extensions" in Explorer to see the whole name.`,
  },
  'file-name-wrong': {
    text: (p: { name: string; expected: string }) =>
      `The file is named "${p.name}": Windows looks for "${p.expected}" only`,
    remedy: (p: { name: string; expected: string }) => `Rename it to "${p.expected}".`,
  },
  'encoding-bom': {
    text: () => `The file begins with the mark of UTF-8: ${ignored}`,
    remedy: () => saveAsAscii,
  },
  'encoding-utf-8': {
    text: (p: { line: number; column: number }) =>
      `The file is UTF-8, first seen in line ${p.line}, column ${p.column}: ${ignored}`,
    remedy: () => saveAsAscii,
  },
  'encoding-utf-16': {
    text: () => `The file is Unicode (UTF-16), as Out-File and > write it: ${ignored}`,
    remedy: () => saveAsAscii,
  },
  'encoding-utf-32': {
    text: () => `The file is Unicode (UTF-32): ${ignored}`,
    remedy: () => saveAsAscii,
  },
  'encoding-binary': {
    text: () => `This is not text: ${ignored}`,
    remedy: () => makeAgain,
  },
  'encoding-ansi': {
    text: (p: { line: number; column: number }) =>
      `Line ${p.line}, column ${p.column} holds a letter that other code pages read as another one`,
    remedy: () => makeAgain,
  },
  'file-has-nul': {
    text: (p: { line: number; column: number }) =>
      `There is a NUL in line ${p.line}, column ${p.column}: the text ends there for Windows`,
    remedy: () => makeAgain,
  },
  'not-json': {
    text: (p: { line: number; column: number; expected: string; found: string }) =>
      `Line ${p.line}, column ${p.column}: ${jsonFault(p.expected, p.found)}. This is not JSON: ${ignored}`,
    remedy: () => `Correct that line. ${makeAgain}`,
  },
  'too-deep': {
    text: (p: { line: number; column: number }) =>
      `Line ${p.line}, column ${p.column}: objects or lists are nested too deeply; this is no configuration file`,
    remedy: () => makeAgain,
  },
  'not-an-object': {
    text: (p: { found: string }) =>
      `The file holds ${jsonTypeWord(p.found)} instead of one object in braces: ${ignored}`,
    remedy: (p: { found: string }) =>
      p.found === 'list' ? `Keep one profile in a file, without the brackets around it. ${makeAgain}` : makeAgain,
  },
  'no-object': {
    text: () => `The file holds no object in braces: ${ignored}`,
    remedy: () => makeAgain,
  },
  'text-before-object': {
    text: (p: { line: number; until: number }) => `There is other text before the object, in ${lines(p)}: ${ignored}`,
    remedy: () => 'Remove everything before the first brace.',
  },
  'token-before-object': {
    text: (p: { line: number; until: number }) =>
      `There is a sign-in token before the object, in ${lines(p)}: ${ignored}, and whoever reads the file can use the token`,
    remedy: () =>
      'Delete the file wherever it was copied to, revoke the sign-in of that application, then make the file again from its profile ("drydock configuration-file").',
  },
  'token-instead': {
    text: () =>
      `The file holds a sign-in token and no object: ${ignored}, and whoever reads the file can use the token`,
    remedy: () =>
      'Delete the file wherever it was copied to, revoke the sign-in of that application, then make the file again from its profile ("drydock configuration-file").',
  },
  'token-after-object': {
    text: (p: { line: number }) =>
      `There is a sign-in token after the object, in line ${p.line}: ${ignored}, and whoever reads the file can use the token`,
    remedy: () =>
      'Delete the file wherever it was copied to, revoke the sign-in of that application, then make the file again from its profile ("drydock configuration-file").',
  },
  'token-inside': {
    text: () => 'A value in the file looks like a sign-in token: everybody who can read the package could use it',
    remedy: () => 'Take it out, and revoke it if it is one.',
  },
  'second-object': {
    text: (p: { line: number }) => `A second object begins in line ${p.line}: ${ignored}`,
    remedy: () => 'Keep one profile in a file; make a folder and a package for each profile.',
  },
  'text-after-object': {
    text: (p: { line: number }) => `There is other text after the object, in line ${p.line}: ${ignored}`,
    remedy: () => 'Remove everything after the last brace.',
  },
  'key-missing': {
    text: (p: { key: string }) => `"${p.key}" is missing: Windows needs it`,
    remedy: () => makeAgain,
  },
  'key-null': {
    text: (p: { key: string }) =>
      `"${p.key}" holds nothing (null): the tool that made the file could not find the value`,
    remedy: () => makeAgain,
  },
  'key-empty': {
    text: (p: { key: string }) => `"${p.key}" is empty: Windows needs it`,
    remedy: () => makeAgain,
  },
  'key-twice': {
    text: (p: { key: string; line: number }) => `"${p.key}" is there again in line ${p.line}: the last value counts`,
    remedy: () => 'Keep the one that is right.',
  },
  'key-extra': {
    text: (p: { key: string }) => `"${p.key}" is no key of a configuration file that is known here`,
    remedy: () => 'Nothing to do; take it out if nobody knows what it is for.',
  },
  'key-misspelt': {
    text: (p: { key: string; meant: string }) =>
      `"${p.key}" is not counted as "${p.meant}": letter case and blanks differ`,
    remedy: (p: { key: string; meant: string }) => `Write it as "${p.meant}".`,
  },
  'comment-not-text': {
    text: () => 'The comment is not a text; Windows does not read it anyway',
    remedy: () => 'Nothing to do.',
  },
  'not-a-switch': {
    text: (p: { key: string; value: string }) => `"${p.key}" is ${p.value}, but only 0 and 1 mean something`,
    remedy: () => makeAgain,
  },
  'hybrid-key-without-hybrid': {
    text: () => 'The check for a domain controller is skipped, but the device does not join Active Directory',
    remedy: () => 'Take the key out, or set "CloudAssignedDomainJoinMethod" to 1 if hybrid join is meant.',
  },
  'version-unknown': {
    text: (p: { version: string; known: number }) =>
      `The format version is ${p.version}, but ${p.known} is the only one known`,
    remedy: () => makeAgain,
  },
  'timeout-odd': {
    text: () => 'The time to wait for an update of Autopilot is no whole number of milliseconds',
    remedy: () => makeAgain,
  },
  'server-data-object': {
    text: () =>
      '"CloudAssignedAadServerData" is an object, but has to be a text that holds JSON: the sign-in page gets nothing',
    remedy: () => makeAgain,
  },
  'server-data-not-json': {
    text: () => '"CloudAssignedAadServerData" does not hold JSON: the sign-in page gets nothing',
    remedy: () => makeAgain,
  },
  'server-data-shape': {
    text: () => '"CloudAssignedAadServerData" does not hold "ZeroTouchConfig": the sign-in page gets nothing',
    remedy: () => makeAgain,
  },
  'server-data-missing': {
    text: (p: { key: string }) => `"CloudAssignedAadServerData" does not say "${p.key}"`,
    remedy: () => `Nothing to do if sign-in looks right; otherwise: ${makeAgain}`,
  },
  'server-data-disagrees': {
    text: (p: { key: string; outer: string }) =>
      `"${p.key}" in "CloudAssignedAadServerData" says something else than "${p.outer}" of the file`,
    remedy: () => makeAgain,
  },
  'server-data-user': {
    text: (p: { user: string }) =>
      `"CloudAssignedAadServerData" names the user "${p.user}" for every device with this file`,
    remedy: () => 'Nothing to do if that is meant.',
  },
}
