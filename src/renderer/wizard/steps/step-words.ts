import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Page } from '#shared/draft/draft.ts'
import type { PageState } from '#shared/draft/page-state.ts'
import { frameTexts, pageTitles, sayNumber, sayObstacle } from '#shared/texts/window.ts'
import type { IconName } from '../../ui/icons.tsx'
import type { Found } from './use-step-findings.ts'

export interface StepsProps {
  readonly opened: OpenedDraft
  /** The page that is open. */
  readonly page: Page
  readonly states: readonly PageState[]
  readonly onGo: (page: Page) => void
  readonly found: ReadonlyMap<Page, Found>
}

/** What is shown of one step: in the rail, and in the menu of a narrow window. */
export interface StepShown {
  readonly icon: IconName
  readonly word: string
  /** The number beside it; '': none. */
  readonly counted: string
  readonly state: string
  /** Why it is closed; null: it is not. */
  readonly why: string | null
  /** Where pressing it leads. */
  readonly leadsTo: Page
}

/** A step of the plan as it is shown. A closed one says which comes first, and leads there. */
export function showStep(one: PageState, { opened, page: here, states, found }: Omit<StepsProps, 'onGo'>): StepShown {
  const { page, state, obstacle } = one
  const closed = state === 'closed'
  const hasBlock = (found.get(page)?.blocks ?? 0) > 0
  return {
    icon: closed ? 'lock' : page === here ? 'moving' : hasBlock ? 'bad' : state === 'done' ? 'ok' : 'open',
    word: `${states.indexOf(one) + 1} ${pageTitles[page]}`,
    counted: countOn(page, opened, found.get(page)),
    state: frameTexts.stepState[state],
    why: closed && obstacle !== null ? sayObstacle(obstacle) : null,
    leadsTo: page === 'run' || closed ? reachable(one, opened) : page,
  }
}

/** The devices of the plan; elsewhere what was found: a block counts more than any warning. */
function countOn(page: Page, { lines }: OpenedDraft, found: Found | undefined): string {
  if (page === 'devices') return lines.all > 0 ? sayNumber(lines.chosen) : ''
  if (found === undefined) return ''
  return frameTexts.found(found.blocks, found.warns)
}

/** A closed step leads to the page that has to come first; Run to its run, once there is one. */
function reachable({ page, obstacle }: PageState, { run }: OpenedDraft): Page {
  if (page === 'run' && run !== null) return 'run'
  return obstacle?.code === 'not-passed' ? obstacle.page : page
}
