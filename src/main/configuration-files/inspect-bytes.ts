import { Buffer } from 'node:buffer'
import { inspect } from '#shared/autopilot/inspect.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'

type Asked = Parsed<'configuration-file:inspect-bytes'>['files']
type Inspected = Output<'configuration-file:inspect-bytes'>['files'][number]

/** As many as are looked at by eye. */
const firstBytes = 32

/** Inspects files by content, as `configuration-file:inspect` does by path; one that is too large is told as such. */
export const inspectBytes = (files: Asked): readonly Inspected[] =>
  files.map(({ name, base64 }) => {
    const bytes = Buffer.from(base64, 'base64')
    const { verdict, encoding, findings, settings } = inspect(name, bytes)
    return {
      name,
      verdict,
      encoding,
      first: bytes.subarray(0, firstBytes).toString('hex'),
      bytes: bytes.length,
      findings: [...findings],
      ...(settings === undefined ? {} : { settings }),
    }
  })
