import { iso } from '#shared/clock.ts'
import type { draftCalls } from '#shared/contract/draft.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import type { Services } from '#main/app-services.ts'
import type { IntakeMeans } from '#main/devices/intake/means.ts'
import type { Store } from '#main/store/store.ts'

type Calls = keyof typeof draftCalls
type Part<P extends string> = Pick<Handlers, Extract<Calls, `${P}:${string}`>>

/** What stands behind the calls of contract/draft.ts; heavy parts are loaded when they are called. */
export const draftHandlers = (services: Services): Pick<Handlers, Calls> => ({
  ...drafts(services),
  ...lines(services),
})

const writing =
  (services: Services): Store['write'] =>
  async (work, signal) =>
    (await services.store()).write(work, signal)

function drafts(services: Services): Part<'draft'> {
  const write = writing(services)
  return {
    'draft:list': async (input) => {
      const { listDrafts } = await import('#main/plans/drafts.ts')
      return listDrafts((await services.store()).reader, input)
    },
    'draft:new': async (input, signal) => {
      const { newDraft } = await import('#main/plans/drafts.ts')
      const { defaultConnection } = await import('#main/settings/settings.ts')
      return write(
        (writer) => newDraft(writer, services.random, { ...input, connection: defaultConnection(writer).id }),
        signal,
      )
    },
    'draft:open': async ({ id }) => {
      const { openDraft } = await import('#main/plans/drafts.ts')
      return openDraft((await services.store()).reader, id)
    },
    'draft:change': async (input, signal) => {
      const { changeStoredDraft } = await import('#main/plans/drafts.ts')
      if (input.change.connection !== undefined) {
        const { connectionById } = await import('#main/settings/settings.ts')
        connectionById((await services.store()).reader, input.change.connection)
      }
      return write((writer) => changeStoredDraft(writer, input), signal)
    },
    'draft:remove': async ({ id }, signal) => {
      const { removeDraft } = await import('#main/store/drafts.ts')
      await write((writer) => {
        removeDraft(writer, id)
      }, signal)
      return {}
    },
    'draft:review': async ({ id }, signal) => {
      const { keepPlanOf } = await import('#main/plans/plan-of-lines.ts')
      const { checkPlan } = await import('#main/runs/check-plan.ts')
      const plan = await write((writer) => keepPlanOf(writer, services.random, id), signal)
      // Facts are as old as the first of them.
      const at = iso(services.wall.now())
      return { plan, at, ...(await checkPlan(await services.means(), plan, signal)) }
    },
  }
}

function lines(services: Services): Part<'lines' | 'site'> {
  const write = writing(services)
  const siteCodes = new Map<string, string>()
  const intake = async (): Promise<IntakeMeans> => ({
    store: await services.store(),
    connect: services.connect,
    siteCodes,
  })
  return {
    'lines:add': async (input, signal) => {
      const { addLines } = await import('#main/devices/intake/add-lines.ts')
      return write((writer) => addLines(writer, input), signal)
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
    'lines:aside': async (input, signal) => {
      const { setAside } = await import('#main/devices/intake/change-lines.ts')
      return write((writer) => setAside(writer, input), signal)
    },
    'lines:remove': async (input, signal) => {
      const { removeLines } = await import('#main/devices/intake/change-lines.ts')
      return write((writer) => removeLines(writer, input), signal)
    },
    'lines:keep': async (input, signal) => {
      const { keepLine } = await import('#main/devices/intake/change-lines.ts')
      return write((writer) => keepLine(writer, input), signal)
    },
    'lines:records': async (input, signal) => {
      const { recordsOfLine } = await import('#main/devices/intake/choose-record.ts')
      return recordsOfLine(await intake(), input, signal)
    },
    'lines:choose': async (input, signal) => {
      const { chooseRecord } = await import('#main/devices/intake/choose-record.ts')
      return chooseRecord(await intake(), input, signal)
    },
    'lines:undo': async ({ id }, signal) => {
      const { undoLines } = await import('#main/devices/intake/undo-lines.ts')
      return write((writer) => undoLines(writer, id), signal)
    },
    'site:search': async (input, signal) => {
      const { searchSite } = await import('#main/devices/intake/search-site.ts')
      return searchSite(services, input, signal)
    },
  }
}
