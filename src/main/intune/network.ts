import { Failed, failure } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { short } from './errors.ts'

const certificateCodes = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_/

/**
 * A failed `fetch` as a failure: `tenant-certificate` where TLS did not trust the server, else `tenant-unreachable`.
 * The system's own code is the detail; `fetch` hides it in `cause`.
 */
export function networkFailure(error: unknown, subject: TenantSubject, ids: string): Failed {
  const code = systemCode(error)
  const detail = code === '' ? ids : `${short(code)}; ${ids}`
  const what = certificateCodes.test(code)
    ? failure('outside', 'tenant-certificate', { subject }, detail)
    : failure('outside', 'tenant-unreachable', { subject }, detail)
  return new Failed(what, error)
}

function systemCode(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return ''
  const inner = systemCode(error.cause, depth + 1)
  if (inner !== '') return inner
  return 'code' in error && typeof error.code === 'string' ? error.code : depth === 0 ? '' : error.message
}
