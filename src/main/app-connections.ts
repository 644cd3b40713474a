import type { Share } from '#main/share/port.ts'
import type { Connection, ConnectionAsked } from '#main/runs/connection.ts'

/** A connection that can also be used with another share than its own. */
export interface OpenedConnection extends Connection {
  shareAt(place: NonNullable<ConnectionAsked['share']>): Share
}

/** The connections that are open in this process: each once, whatever share it is asked for with. */
export interface Connections {
  readonly connect: (asked: ConnectionAsked) => Promise<Connection>
  /** Closes a connection, does `work`, and only then lets anybody open it anew. Fails as `work` does. */
  readonly renew: (id: string, work: () => Promise<void>) => Promise<void>
  close(): Promise<void>
}

/** `open` is asked for a connection when it is first needed, and again where that failed. */
export function openConnections(open: (id: string) => Promise<OpenedConnection>): Connections {
  const connections = new Map<string, Promise<OpenedConnection>>()
  const renewals = new Map<string, Promise<void>>()

  const opened = (id: string): Promise<OpenedConnection> => {
    const there = connections.get(id)
    if (there !== undefined) return there
    const opening = open(id)
    connections.set(id, opening)
    opening.catch(() => {
      if (connections.get(id) === opening) connections.delete(id)
    })
    return opening
  }
  const closeOne = async (id: string): Promise<void> => {
    const there = connections.get(id)
    connections.delete(id)
    const [one] = there === undefined ? [] : await Promise.allSettled([there])
    if (one?.status === 'fulfilled') await one.value.close()
  }
  return {
    async connect({ connection, share }) {
      for (let under = renewals.get(connection); under !== undefined; under = renewals.get(connection))
        await Promise.allSettled([under])
      const there = await opened(connection)
      return share === undefined ? there : { ...there, ports: { ...there.ports, share: there.shareAt(share) } }
    },
    async renew(id, work) {
      const before = renewals.get(id)
      const renewal = Promise.allSettled([before])
        .then(() => closeOne(id))
        .then(work)
        .finally(() => {
          if (renewals.get(id) === renewal) renewals.delete(id)
        })
      renewals.set(id, renewal)
      await renewal
    },
    async close() {
      await Promise.all([...connections.keys()].map(closeOne))
    },
  }
}
