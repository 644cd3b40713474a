import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { timelineTexts } from '#shared/texts/window.ts'
import { Page } from '../ui/page.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { useCheckAgain } from '../ui/use-check-again.ts'
import { DeviceStory } from './device-story.tsx'

/** The timeline as a page of its own, where there is no room beside a table. */
export default function TimelinePage({ run, resourceId }: { readonly run: string; readonly resourceId: number }) {
  const [, go] = useLocation()
  const asked = useAsk('device:timeline', { run, resourceId })
  useCheckAgain(() => void asked.refetch())
  const back = (): void => {
    if (window.history.length > 1) window.history.back()
    else go('/devices')
  }
  return (
    <Page
      title={asked.data?.device.name ?? timelineTexts.page}
      tools={<Button onClick={back}>{timelineTexts.back}</Button>}
    >
      <DeviceStory resourceId={resourceId} run={run} />
    </Page>
  )
}
