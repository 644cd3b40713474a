import { Tab, TabList } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { runsTexts } from '#shared/texts/window.ts'
import { Page } from '../ui/page.tsx'
import { AuditList } from './audit-list.tsx'
import { RunsList } from './runs-list.tsx'
import { Verify } from './verify.tsx'
import styles from './runs.module.css'

/** What was run, and what was decided. */
export default function RunsPage() {
  const [location, go] = useLocation()
  const isAudit = location === '/runs/audit'
  return (
    <Page title={runsTexts.title} tools={isAudit && <Verify />}>
      <TabList
        className={styles['tabs']}
        selectedValue={isAudit ? 'audit' : 'runs'}
        onTabSelect={(_event, { value }) => {
          go(value === 'audit' ? '/runs/audit' : '/runs')
        }}
      >
        <Tab value="runs">{runsTexts.tabs.runs}</Tab>
        <Tab value="audit">{runsTexts.tabs.audit}</Tab>
      </TabList>
      {isAudit ? <AuditList /> : <RunsList />}
    </Page>
  )
}
