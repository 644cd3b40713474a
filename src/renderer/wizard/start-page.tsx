import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { startTexts } from '#shared/texts/window.ts'
import { Empty } from '../ui/empty.tsx'
import { FailureBox } from '../ui/failure-box.tsx'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, askAgain, put, useAsk } from '../ui/use-ask.ts'
import { DraftList } from './draft-list.tsx'
import { firstOpen } from './first-open.ts'
import { Sheet } from '../ui/sheet.tsx'
import styles from './start-page.module.css'

const NewPlanDialog = later(() => import('./new-plan-dialog.tsx'))

/** Deploy before a plan is open: go on with one, or begin another. */
export function StartPage() {
  const [, go] = useLocation()
  const [naming, setNaming] = useState(false)
  const [wantsAll, setWantsAll] = useState(false)
  const drafts = useAsk('draft:list', wantsAll ? { limit: 200 } : {}, { fresh: true, keep: true })
  const create = useAct(async (_signal, batch: string, from: string | null, template: boolean) => {
    const opened = await ask('draft:new', { batch, template, ...(from === null ? {} : { from }) })
    put('draft:open', { id: opened.id }, opened)
    await askAgain('draft:list')
    go(firstOpen(opened))
  })
  return (
    <Sheet>
      <Page
        note={startTexts.note}
        title={startTexts.title}
        tools={
          <Button
            appearance="primary"
            data-primary
            onClick={() => {
              setNaming(true)
            }}
          >
            {startTexts.newPlan}
          </Button>
        }
      >
        {create.failure !== null && <FailureBox failure={create.failure} />}
        <Shown asked={drafts} what={startTexts.reading}>
          {({ drafts: all, next }) =>
            all.length === 0 ? (
              <Empty text={startTexts.empty}>
                <Button
                  onClick={() => {
                    setNaming(true)
                  }}
                >
                  {startTexts.newPlan}
                </Button>
              </Empty>
            ) : (
              <>
                <DraftList
                  drafts={all}
                  onCopy={(one) => void create.run(one.batch, one.id, false)}
                  onTemplate={(one) => void create.run(one.batch, one.id, true)}
                />
                {next !== undefined && !wantsAll && (
                  <Button
                    className={styles['more']}
                    onClick={() => {
                      setWantsAll(true)
                    }}
                  >
                    {startTexts.more}
                  </Button>
                )}
              </>
            )
          }
        </Shown>
        {naming && (
          <NewPlanDialog
            templates={drafts.data?.drafts ?? []}
            onClose={() => {
              setNaming(false)
            }}
            onCreate={(batch, from) => void create.run(batch, from, false)}
          />
        )}
      </Page>
    </Sheet>
  )
}
