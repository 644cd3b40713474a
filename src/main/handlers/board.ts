import type { boardCalls } from '#shared/contract/board.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import type { Services } from '#main/app-services.ts'
import { placesIn } from '#main/places.ts'
import type { NowOf } from '#main/runs/glance.ts'
import type { Glances } from '#main/runs/glances.ts'

/** What stands behind the calls of contract/board.ts; heavy parts are loaded when they are called. */
export function boardHandlers(services: Services): Pick<Handlers, keyof typeof boardCalls> {
  const { home, wall } = services
  let glances: Glances | null = null
  const glancing = async (): Promise<Glances> => {
    const [{ openGlances }, opened] = await Promise.all([import('#main/runs/glances.ts'), services.store()])
    glances ??= openGlances(opened)
    return glances
  }
  /** The world's time: in practice its own, else the wall's. */
  const clock = async (): Promise<NowOf> => {
    const { practiceNow } = await import('#main/app-practice.ts')
    const practice = practiceNow(placesIn(home).practice, wall)
    return ({ kind }) => (kind === 'practice' ? practice : wall.now())
  }
  /** Of a run; for what is of several: of the connection that is chosen. */
  const now = async (run?: string): Promise<number> => {
    const { reader } = await services.store()
    const [{ connectionIn }, { defaultConnection }, nowOf] = await Promise.all([
      import('#main/runs/about-run.ts'),
      import('#main/settings/settings.ts'),
      clock(),
    ])
    return nowOf((run === undefined ? null : connectionIn(reader, run)) ?? defaultConnection(reader))
  }
  return {
    'run:glance': async ({ run }) => (await glancing()).one(run, await clock()),
    'run:active': async () => (await glancing()).active(await clock()),
    'run:events': async (input) => {
      const { listEvents } = await import('#main/runs/glances.ts')
      return listEvents(await services.store(), input)
    },
    'run:cancel': async (input, signal) => {
      const { cancelRun } = await import('#main/runs/stop-run.ts')
      return cancelRun(await services.means(), input, signal)
    },
    'run:release': async ({ run }) => ({ released: await (await services.background()).release(run) }),
    'run:leave-alone': async (input, signal) => {
      const { leaveAlone } = await import('#main/runs/leave-alone.ts')
      return leaveAlone(await services.means(), input, signal)
    },
    'board:counts': async (input) => {
      const { countBoard } = await import('#main/devices/board.ts')
      return countBoard(await services.store(), input, await now(input.run))
    },
    'board:page': async (input) => {
      const { showBoard } = await import('#main/devices/board.ts')
      return showBoard(await services.store(), input)
    },
    'board:rows': async (input) => {
      const { showRows } = await import('#main/devices/board.ts')
      return showRows(await services.store(), input, await now())
    },
    'device:timeline': async (input) => {
      const { showTimeline } = await import('#main/devices/timeline.ts')
      return showTimeline(await services.store(), input, await now(input.run))
    },
    'audit:list': async (input) => {
      const { listAudit } = await import('#main/runs/list-audit.ts')
      return listAudit(await services.store(), input)
    },
  }
}
