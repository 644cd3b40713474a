import { iso } from '#shared/clock.ts'
import type { draftCalls } from '#shared/contract/draft.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import type { Services } from '#main/app-services.ts'
import type { IntakeMeans } from '#main/devices/intake/means.ts'

type Calls = keyof typeof draftCalls
type Part<P extends string> = Pick<Handlers, Extract<Calls, `${P}:${string}`>>

/** What stands behind the calls of contract/draft.ts; heavy parts are loaded when they are called. */
export const draftHandlers = (services: Services): Pick<Handlers, Calls> => ({
  ...drafts(services),
  ...lines(services),
})

function drafts(services: Services): Part<'draft'> {
  return {
    'draft:list': async (input) => {
      const { listDrafts } = await import('#main/plans/drafts.ts')
      return listDrafts((await services.store()).reader, input)
    },
    'draft:new': async (input) => {
      const { newDraft } = await import('#main/plans/drafts.ts')
      const { defaultConnection } = await import('#main/settings/settings.ts')
      const { writer } = await services.store()
      return newDraft(writer, services.random, { ...input, connection: defaultConnection(writer).id })
    },
    'draft:open': async ({ id }) => {
      const { openDraft } = await import('#main/plans/drafts.ts')
      return openDraft((await services.store()).reader, id)
    },
    'draft:change': async (input) => {
      const { changeStoredDraft } = await import('#main/plans/drafts.ts')
      const { writer } = await services.store()
      if (input.change.connection !== undefined) {
        const { connectionById } = await import('#main/settings/settings.ts')
        connectionById(writer, input.change.connection)
      }
      return changeStoredDraft(writer, input)
    },
    'draft:remove': async ({ id }) => {
      const { removeDraft } = await import('#main/store/drafts.ts')
      removeDraft((await services.store()).writer, id)
      return {}
    },
    'draft:review': async ({ id }, signal) => {
      const { keepPlanOf } = await import('#main/plans/plan-of-lines.ts')
      const { checkPlan } = await import('#main/runs/check-plan.ts')
      const plan = keepPlanOf((await services.store()).writer, services.random, id)
      // Facts are as old as the first of them.
      const at = iso(services.wall.now())
      return { plan, at, ...(await checkPlan(await services.means(), plan, signal)) }
    },
  }
}

function lines(services: Services): Part<'lines' | 'site'> {
  const siteCodes = new Map<string, string>()
  const intake = async (): Promise<IntakeMeans> => ({
    store: await services.store(),
    connect: services.connect,
    siteCodes,
  })
  return {
    'lines:add': async (input) => {
      const { addLines } = await import('#main/devices/intake/add-lines.ts')
      return addLines((await services.store()).writer, input)
    },
    'lines:check': async (input, signal) => {
      const { checkLines } = await import('#main/devices/intake/check-lines.ts')
      return checkLines(await intake(), input, signal)
    },
    'lines:unchecked': async (input) => {
      const { listUnchecked } = await import('#main/devices/intake/list-lines.ts')
      return listUnchecked((await services.store()).reader, input)
    },
    'lines:list': async (input) => {
      const { listLines } = await import('#main/devices/intake/list-lines.ts')
      return listLines((await services.store()).reader, input)
    },
    'lines:aside': async (input) => {
      const { setAside } = await import('#main/devices/intake/change-lines.ts')
      return setAside((await services.store()).writer, input)
    },
    'lines:remove': async (input) => {
      const { removeLines } = await import('#main/devices/intake/change-lines.ts')
      return removeLines((await services.store()).writer, input)
    },
    'lines:keep': async (input) => {
      const { keepLine } = await import('#main/devices/intake/change-lines.ts')
      return keepLine((await services.store()).writer, input)
    },
    'lines:records': async (input, signal) => {
      const { recordsOfLine } = await import('#main/devices/intake/choose-record.ts')
      return recordsOfLine(await intake(), input, signal)
    },
    'lines:choose': async (input, signal) => {
      const { chooseRecord } = await import('#main/devices/intake/choose-record.ts')
      return chooseRecord(await intake(), input, signal)
    },
    'lines:undo': async ({ id }) => {
      const { undoLines } = await import('#main/devices/intake/undo-lines.ts')
      return undoLines((await services.store()).writer, id)
    },
    'site:search': async (input, signal) => {
      const { searchSite } = await import('#main/devices/intake/search-site.ts')
      return searchSite(services, input, signal)
    },
  }
}
