import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange } from '#shared/draft/draft.ts'
import { mostLines } from '#shared/draft/line.ts'
import { runTexts } from '#shared/texts/window.ts'
import { ask, askAgain } from '../ui/use-ask.ts'
import { isThrough } from './open-devices.ts'

/** Pages of drafts that are looked through for the plan of a run. */
const mostPages = 10

/** The draft that a run was started from; null: it came from elsewhere, or the draft was removed. */
export async function draftOfRun(run: string, signal?: AbortSignal): Promise<string | null> {
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const asked = after === undefined ? { limit: 200 } : { limit: 200, after }
    const { drafts, next } = await ask('draft:list', asked, signal)
    const found = drafts.find((one) => one.run === run)
    if (found !== undefined) return found.id
    if (next === undefined) return null
    after = next
  }
  return null
}

/** What a further plan takes over: everything but devices, collection, and the times of the deployment. */
function settingsOf({ draft }: OpenedDraft): DraftChange {
  const { connection, profile, share, package: folder, taskSequence, distribution, deployment } = draft
  return {
    connection,
    profile,
    share,
    package: folder,
    taskSequence,
    distribution,
    deployment: { ...deployment, availableFrom: null, expires: null },
  }
}

async function plannedLike(run: string, batch: string, signal: AbortSignal): Promise<string> {
  const before = await draftOfRun(run, signal)
  const { id } = await ask('draft:new', { batch }, signal)
  if (before !== null)
    await ask('draft:change', { id, change: settingsOf(await ask('draft:open', { id: before }, signal)) }, signal)
  return id
}

/** Serial numbers (else names) of devices of a run. `all`: also of those that are through. */
async function textsOf(run: string, all: boolean, signal: AbortSignal): Promise<readonly string[]> {
  const texts: string[] = []
  let after: string | undefined
  do {
    const asked = { run, sort: 'name', limit: 500, ...(after === undefined ? {} : { after }) } as const
    const page = await ask('board:page', asked, signal)
    for (const { stage, serial, name } of page.devices)
      if (all || !isThrough(stage)) texts.push(serial === '' ? name : serial)
    after = page.next
  } while (after !== undefined)
  return texts
}

/** A new plan with devices of a run as its lines; its address. `all`: also those that are through. */
export async function newPlanFrom(run: string, batch: string, all: boolean, signal: AbortSignal): Promise<string> {
  const texts = await textsOf(run, all, signal)
  const id = await plannedLike(run, runTexts.banner.newPlanName(batch), signal)
  for (let at = 0; at < texts.length; at += mostLines)
    await ask('lines:add', { id, origin: 'search', texts: texts.slice(at, at + mostLines) }, signal)
  await askAgain('draft:list')
  return `/deploy/${id}/${all ? 'connect' : 'devices'}`
}
