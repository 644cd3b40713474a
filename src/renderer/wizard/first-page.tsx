import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import { frameTexts, startTexts } from '#shared/texts/window.ts'
import { now } from '../time.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Reading, Shown } from '../ui/shown.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, put, useAsk } from '../ui/use-ask.ts'
import { StartPage } from './start-page.tsx'

/** What the window opens with: the first time a plan on its first page, later the plans that there are. */
export function FirstPage() {
  const drafts = useAsk('draft:list', {})
  return (
    <Shown asked={drafts} what={startTexts.reading}>
      {({ drafts: all }) => (all.length === 0 ? <FirstPlan /> : <StartPage />)}
    </Shown>
  )
}

function FirstPlan() {
  const [, go] = useLocation()
  const { run, failure } = useAct(
    useCallback(async () => {
      const opened = await ask('draft:new', { batch: startTexts.firstBatch(now()) })
      put('draft:open', { id: opened.id }, opened)
      go(`/deploy/${opened.id}/connect`, { replace: true })
    }, [go]),
  )
  useEffect(() => {
    void run()
  }, [run])
  return failure === null ? (
    <Reading rows={6} what={frameTexts.page} />
  ) : (
    <FailureBox failure={failure} onAgain={() => void run()} />
  )
}
