import { never } from '../result.ts'
import type { ClientState } from '../site.ts'
import type { Evidence } from './evidence.ts'

/**
 * What a client's record about a deployment proves. It says less than the step-by-step feed, but is often all that
 * arrives of a device that loses its network on the way.
 */
export function evidenceFromClient({ at, state }: ClientState): Evidence {
  const source = 'site-client-record'
  switch (state) {
    case 'policy-received':
      return { code: 'policy-received', source, at }
    case 'waiting':
      return { code: 'client-waiting', source, at }
    case 'running':
      return { code: 'client-running', source, at }
    case 'succeeded':
      return { code: 'client-succeeded', source, at }
    case 'failed':
      return { code: 'client-failed', source, at }
    default:
      return never(state)
  }
}
