import type { connectionCalls } from '#shared/contract/connection.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import type { Services } from '#main/app-services.ts'

/** What stands behind the calls of contract/connection.ts; heavy parts are loaded when they are called. */
export function connectionHandlers(services: Services): Pick<Handlers, keyof typeof connectionCalls> {
  const { wall } = services
  return {
    'connection:list': async () => {
      const { connectionsIn } = await import('#main/settings/settings.ts')
      return connectionsIn((await services.store()).reader)
    },
    'connection:choose': async ({ id }, signal) => {
      const { chooseConnection } = await import('#main/settings/settings.ts')
      const store = await services.store()
      await store.write((writer) => {
        chooseConnection(writer, id)
      }, signal)
      return {}
    },
    'connection:check': async ({ id, part }, signal) => {
      const { checkPart } = await import('#main/runs/looks/check-part.ts')
      return checkPart((await services.connect({ connection: id })).ports, part, wall, signal)
    },
    'readiness:check': async ({ id }, signal) => {
      const { lookAtReadiness } = await import('#main/runs/looks/readiness.ts')
      return lookAtReadiness((await services.connect({ connection: id })).ports, wall, signal)
    },
  }
}
