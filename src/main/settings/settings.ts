import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import type { Output } from '#shared/contract/calls.ts'
import { getConnection, listConnections } from '#main/store/connections.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import type { Reader, Writer } from '#main/store/handles.ts'

const practiceName = 'Practice'
/** The connection that needs nothing: it is always there and can't reach a real address. */
const practiceConnection = { id: 'practice', kind: 'practice' } as const

export interface ChosenConnection {
  readonly id: string
  readonly kind: 'practice' | 'production'
}

const chosenKey = 'default-connection'

/** The connection of calls that name none: the practice connection until another one is chosen. */
export function defaultConnection(reader: Reader): ChosenConnection {
  const id = getSetting(reader, chosenKey, z.string())
  return id === null ? practiceConnection : connectionById(reader, id)
}

/** Fails with `connection-not-found`. */
export function connectionById(reader: Reader, id: string): ChosenConnection {
  if (id === practiceConnection.id) return practiceConnection
  const stored = getConnection(reader, id)
  if (stored === null) throw fail('input', 'connection-not-found', { connection: id })
  return { id: stored.id, kind: stored.kind }
}

/** Every connection, the practice one first, and which one is chosen. */
export function connectionsIn(reader: Reader): Output<'connection:list'> {
  const stored = listConnections(reader).map(({ id, name, kind }) => ({ id, name, kind }))
  return {
    connections: [{ ...practiceConnection, name: practiceName }, ...stored],
    chosen: defaultConnection(reader).id,
  }
}

/** Remembers the connection that new plans begin with. Fails with `connection-not-found`. */
export function chooseConnection(writer: Writer, id: string): void {
  writer.transaction(() => {
    putSetting(writer, chosenKey, connectionById(writer, id).id)
  })
}

/** Most devices in one run on this machine; null: only the plan's own limit counts (design, "The gate"). */
export const deviceLimit = (reader: Reader): number | null => getSetting(reader, 'device-limit', z.int().positive())
