import { Buffer } from 'node:buffer'
import { fail } from '#shared/failure.ts'
import type { Input } from '#shared/contract/calls.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { ask, given, printJson, text } from '../ask.ts'
import type { Terminal, Values, Work } from '../command.ts'
import { findingLines } from '../lines.ts'
import { findingShape } from '../shapes.ts'

type Source = Input<'configuration-file:make'>['source']

export const run: Work = async ({ values }, terminal) => {
  const source = sourceOf(values, terminal)
  const out = text(values, 'out')
  if (source.kind === 'all' && out === undefined) throw fail('input', 'option-missing', { option: '--out' })
  const made = await ask(terminal, 'configuration-file:make', {
    source,
    out: out === undefined ? null : terminal.path(out),
    region: text(values, 'region') ?? null,
  })
  const skipped = made.skipped.map(({ profile, findings }) => ({
    profile,
    reasons: findings.filter((one) => one.level === 'block').map((one) => sayFinding(one).text),
  }))
  if (terminal.json)
    printJson(terminal, {
      schema: 1,
      files: made.files.map(({ path, ...rest }) => ({ ...given({ path: path ?? undefined }), ...rest })),
      skipped,
      findings: made.findings.map(findingShape),
    })
  else {
    for (const { path, base64 } of made.files) terminal.out(path === null ? Buffer.from(base64, 'base64') : `${path}\n`)
    for (const { profile, reasons } of skipped) terminal.note(`${profile.displayName}: ${reasons.join('; ')}`)
    for (const line of findingLines(made.findings)) terminal.note(line)
  }
  return skipped.length > 0 ? 1 : 0
}

function sourceOf(values: Values, terminal: Terminal): Source {
  const profile = text(values, 'profile')
  const profileFile = text(values, 'profile-file')
  const organizationFile = text(values, 'organization-file')
  const all = values['all'] === true
  const ways = [profile !== undefined, all, profileFile !== undefined || organizationFile !== undefined]
  if (ways.filter(Boolean).length !== 1)
    throw fail('input', 'bad-argument', { what: '--profile | --all | --profile-file --organization-file' })
  if (profile !== undefined) return { kind: 'profile', key: profile }
  if (all) return { kind: 'all' }
  if (profileFile === undefined || organizationFile === undefined)
    throw fail('input', 'bad-argument', { what: '--profile-file --organization-file' })
  return { kind: 'files', profile: terminal.path(profileFile), organization: terminal.path(organizationFile) }
}
