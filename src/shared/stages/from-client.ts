import type { ClientState } from '../site.ts'
import type { Evidence } from './evidence.ts'

/** What a client's record about a deployment proves; null: nothing that the execution feed does not say better. */
export function evidenceFromClient(client: ClientState): Evidence | null {
  return client.state === 'policy-received' || client.state === 'waiting'
    ? { code: 'policy-received', source: 'site-client-record', at: client.at }
    : null
}
