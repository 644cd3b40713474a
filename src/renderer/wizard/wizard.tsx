import { Suspense } from 'react'
import { Redirect, useLocation } from 'wouter'
import { pages, type Page } from '#shared/draft/draft.ts'
import { pageStates } from '#shared/draft/page-state.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import { frameTexts, pageTitles, sayObstacle } from '#shared/texts/window.ts'
import { orSay } from '../state/failure.ts'
import { Reading, Shown } from '../ui/shown.tsx'
import { firstOpen } from './first-open.ts'
import { wizardPages } from './pages.ts'
import { StepRail } from './steps/step-rail.tsx'
import { useChangeDraft, useDraft } from './use-draft.ts'
import { useStepKeys } from './use-step-keys.ts'
import styles from './wizard.module.css'

const isPage = (page: string): page is Page => pages.some((one) => one === page)

/** The wizard of one plan: all steps in sight, one page beside them. */
export default function Wizard({ draft, page }: { readonly draft: string; readonly page: string }) {
  const asked = useDraft(draft)
  return (
    <Shown asked={asked} what={frameTexts.plan}>
      {(opened) =>
        isPage(page) ? <OpenWizard opened={opened} page={page} /> : <Redirect replace to={firstOpen(opened)} />
      }
    </Shown>
  )
}

function OpenWizard({ opened, page }: { readonly opened: OpenedDraft; readonly page: Page }) {
  const [, go] = useLocation()
  const change = useChangeDraft(opened.id)
  const states = pageStates(opened.draft, opened.lines)
  const goTo = (to: Page): void => {
    go(to === 'run' && opened.run !== null ? `/run/${opened.run}` : `/deploy/${opened.id}/${to}`)
  }
  useStepKeys(goTo)
  const at = pages.indexOf(page)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  const obstacle = states[at]?.obstacle ?? null
  if (page === 'run') return <Redirect replace to={opened.run === null ? firstOpen(opened) : `/run/${opened.run}`} />
  const Body = wizardPages[page]
  return (
    <div className={styles['wizard']}>
      <StepRail
        opened={opened}
        page={page}
        states={states}
        onGo={goTo}
        onRename={(renamed) => {
          orSay(() => change(renamed))
        }}
      />
      <div className={styles['page']} data-region>
        <Suspense fallback={<Reading what={pageTitles[page]} rows={6} />}>
          <Body
            key={page}
            change={change}
            goTo={goTo}
            next={after === undefined ? '' : frameTexts.next(pageTitles[after])}
            obstacle={obstacle === null ? null : sayObstacle(obstacle)}
            opened={opened}
            onBack={
              before === undefined
                ? undefined
                : () => {
                    goTo(before)
                  }
            }
            onNext={() => {
              orSay(async () => {
                await change({ pass: page })
                if (after !== undefined) goTo(after)
              })
            }}
          />
        </Suspense>
      </div>
    </div>
  )
}
