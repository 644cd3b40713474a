import { useFocusFinders } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { frameTexts } from '#shared/texts/window.ts'
import { Reading } from '../ui/shown.tsx'
// The first page: it comes with the frame.
import Deploy from '../wizard/deploy.tsx'
import { IgnoredScan } from '../scan/ignored-scan.tsx'
import { useScanner } from '../scan/use-scanner.ts'
import { useLiveRuns } from '../runs/use-live-runs.ts'
import { Announcer } from './announcer.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { DatabaseWait } from './database-wait.tsx'
import { Header } from './header.tsx'
import { Rail } from './rail.tsx'
import { RunStrip } from './run-strip.tsx'
import { useCurrentConnection } from './use-current-connection.ts'
import { useFrameKeys } from './use-frame-keys.ts'
import styles from './app-frame.module.css'

const RunPage = lazy(() => import('../runs/run-page.tsx'))
const Board = lazy(() => import('../devices/board-page.tsx'))
const Timeline = lazy(() => import('../devices/timeline-page.tsx'))
const Runs = lazy(() => import('../runs/runs-page.tsx'))
const Tools = lazy(() => import('../tools/tools-page.tsx'))
const Settings = lazy(() => import('../settings/settings-page.tsx'))

/** Header, rail, page, run strip: what every page stands in (ux.md 2). */
export function AppFrame() {
  const [location] = useLocation()
  // Fluent's focus management ends with its last user: a dialog that is the only one would leave the page hidden behind it.
  useFocusFinders()
  useFrameKeys()
  useCurrentConnection()
  useLiveRuns()
  useScanner()
  return (
    <div className={styles['frame']}>
      <Header />
      <Rail />
      <main className={styles['main']} id="page" data-region>
        <Suspense fallback={<Reading what={frameTexts.page} rows={6} />}>
          <Switch>
            <Route path="/run/:run">{({ run }) => <RunPage key={run} run={run} />}</Route>
            <Route path="/device/:run/:id">
              {({ run, id }) => <Timeline key={location} run={run} resourceId={Number(id)} />}
            </Route>
            <Route path="/devices" component={Board} />
            <Route path="/runs/*?" component={Runs} />
            <Route path="/tools" component={Tools} />
            <Route path="/settings" component={Settings} />
            <Route component={Deploy} />
          </Switch>
        </Suspense>
      </main>
      <DatabaseWait />
      <RunStrip />
      <CloseDialog />
      <Announcer />
      <IgnoredScan />
    </div>
  )
}
