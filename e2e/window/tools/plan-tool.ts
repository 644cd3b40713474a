import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import type { DraftChange, Page as Step } from '#shared/draft/draft.ts'
import { pages } from '#shared/draft/draft.ts'
import type { Result } from '#shared/result.ts'

/** Calls the app as the page does, by either bridge: to prepare what a journey begins with. */
export async function call<C extends PageCall>(page: Page, name: C, input: Input<C>): Promise<Output<C>> {
  const answer = await page.evaluate(
    async ([one, given]) => {
      const bridge = (window as { readonly drydock?: Bridge }).drydock
      if (bridge !== undefined) {
        const calls = bridge.calls as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
        return calls[one]?.(given)
      }
      const response = await fetch(`/call/${encodeURIComponent(one)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sessionStorage.getItem('drydock-token') ?? ''}` },
        body: JSON.stringify(given),
      })
      return response.json() as Promise<unknown>
    },
    [name, input] as [string, unknown],
  )
  const result = answer as Result<Output<C>>
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value
}

interface Wishes {
  readonly devices?: number
  readonly change?: DraftChange
  /** Otherwise the first that suits. */
  readonly profileNamed?: string
}

/** A practice plan that is done up to a page, which is then open. */
export async function openPlanAt(
  page: Page,
  step: Step,
  { devices = 12, change = {}, profileNamed }: Wishes = {},
): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { id } = await call(page, 'draft:new', { batch: 'Room 12' })
  const { serials } = await call(page, 'practice:devices', {})
  const added = await call(page, 'lines:add', { id, origin: 'paste', texts: serials.slice(0, devices) })
  await call(page, 'lines:check', { id, numbers: added.lines.map((one) => one.number) })
  const { profiles } = await call(page, 'profiles:list', {})
  const profile = profiles.find(
    (one) => one.suitable && (profileNamed === undefined || one.displayName === profileNamed),
  )
  if (profile === undefined) throw new Error('practice has a suitable profile')
  await call(page, 'draft:change', { id, change: { profile: { id: profile.id, name: profile.displayName } } })
  const before = pages.slice(0, pages.indexOf(step))
  if (before.includes('task-sequence'))
    await call(page, 'draft:change', { id, change: { taskSequence: sequence, distribution } })
  if (Object.keys(change).length > 0) await call(page, 'draft:change', { id, change })
  for (const pass of before) await call(page, 'draft:change', { id, change: { pass } })
  await page.evaluate((to) => {
    window.location.hash = to
  }, `/deploy/${id}/${step}`)
  return id
}

const sequence = {
  name: 'Autopilot for existing devices',
  bootImageId: 'PRA00005',
  osImageId: 'PRA00011',
  imageIndex: 3,
  atEnd: 'restart' as const,
}
const distribution = { points: ['dp2.practice.example'], groups: [] }
