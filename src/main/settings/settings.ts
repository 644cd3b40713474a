import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import { getConnection } from '#main/store/connections.ts'
import { getSetting } from '#main/store/settings.ts'
import type { Reader } from '#main/store/handles.ts'

/** The connection that needs nothing: it is always there and can't reach a real address. */
const practiceConnection = { id: 'practice', kind: 'practice' } as const

export interface ChosenConnection {
  readonly id: string
  readonly kind: 'practice' | 'production'
}

/** The connection of calls that name none: the practice connection until another one is chosen. */
export function defaultConnection(reader: Reader): ChosenConnection {
  const id = getSetting(reader, 'default-connection', z.string())
  return id === null ? practiceConnection : connectionById(reader, id)
}

/** Fails with `connection-not-found`. */
export function connectionById(reader: Reader, id: string): ChosenConnection {
  if (id === practiceConnection.id) return practiceConnection
  const stored = getConnection(reader, id)
  if (stored === null) throw fail('input', 'connection-not-found', { connection: id })
  return { id: stored.id, kind: stored.kind }
}

/** Most devices in one run on this machine; null: only the plan's own limit counts (design, "The gate"). */
export const deviceLimit = (reader: Reader): number | null => getSetting(reader, 'device-limit', z.int().positive())
