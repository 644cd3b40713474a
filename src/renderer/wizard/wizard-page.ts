import type { ComponentType } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange, Page } from '#shared/draft/draft.ts'

/** What every page of the wizard is given. */
export interface WizardPageProps {
  readonly opened: OpenedDraft
  readonly change: (change: DraftChange) => Promise<OpenedDraft>
  /** Why the way on is closed, by the draft itself; null: open. A page may have more to say. */
  readonly obstacle: string | null
  /** The title of the next page, for the button. */
  readonly next: string
  readonly onNext: () => void
  readonly onBack: (() => void) | undefined
  /** Leads to another page of this plan. */
  readonly goTo: (page: Page) => void
}

export type WizardPage = ComponentType<WizardPageProps>
