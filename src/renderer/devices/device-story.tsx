import { Button } from '@fluentui/react-components'
import type { BoardRow } from '#shared/contract/board.ts'
import { frameTexts, timelineTexts, whatToDo } from '#shared/texts/window.ts'
import { groupOfStage } from '#shared/stages/group.ts'
import { Empty } from '../ui/empty.tsx'
import { FailureBox } from '../ui/failure-box.tsx'
import { Shown } from '../ui/shown.tsx'
import { DeviceTrack, EvidenceOverSource, StageMark } from './device-cells.tsx'
import { DeviceWays } from './device-ways.tsx'
import { TimelineList } from './timeline-list.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { useTimeline } from './use-timeline.ts'
import { useWorldNow } from './world-now.ts'
import styles from './timeline.module.css'

/** One device, whole story: where it is, what to do, and everything that was seen. */
export function DeviceStory({ run, resourceId }: { readonly run: string; readonly resourceId: number }) {
  const { asked, story, older } = useTimeline(run, resourceId)
  const at = asked.data === undefined ? null : { world: Date.parse(asked.data.now), wall: asked.dataUpdatedAt }
  const now = useWorldNow(at)
  return (
    <Shown asked={asked} what={timelineTexts.reading}>
      {({ device }) => (
        <div className={styles['story']}>
          <Head device={device} now={now} />
          {story.entries.length === 0 ? (
            <Empty text={timelineTexts.empty} />
          ) : (
            <TimelineList device={device} isWhole={older === null} now={now} story={story} />
          )}
          {older?.failure != null && <FailureBox failure={older.failure} />}
          {older !== null && (
            <Button className={styles['older']} disabledFocusable={older.busy} onClick={() => void older.run()}>
              {older.busy ? frameTexts.loading : timelineTexts.more}
            </Button>
          )}
        </div>
      )}
    </Shown>
  )
}

function Head({ device, now }: { readonly device: BoardRow; readonly now: number }) {
  const run = useAsk('run:glance', { run: device.run }).data
  const group = groupOfStage(device.stage)
  const canLeave = group !== 'ended' && run?.ended !== true
  const goesOn = run?.outcome === 'stopped' && (group === 'before-formatting' || device.stage === 'unknown')
  const toDo = goesOn ? timelineTexts.switchOff : whatToDo(device)
  return (
    <>
      <div className={styles['about']}>
        <span>
          <span className={styles['mono']}>{device.serial}</span> · {device.model} · {device.batch}
        </span>
        <DeviceTrack row={device} />
      </div>
      <div className={styles['now']}>
        <StageMark row={device} />
        <EvidenceOverSource now={now} row={device} />
      </div>
      <div className={styles['toDo']}>
        <span>
          {toDo === null ? (
            timelineTexts.nothingToDo
          ) : (
            <>
              <strong>{timelineTexts.whatToDo}</strong> {toDo}
            </>
          )}
        </span>
        <DeviceWays canLeave={canLeave} device={device} now={now} />
      </div>
    </>
  )
}
