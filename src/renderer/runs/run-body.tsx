import { useCallback, useState } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts } from '#shared/texts/window.ts'
import { TimelinePanel } from '../devices/timeline-panel.tsx'
import { useFindDevice } from '../devices/use-find-device.ts'
import { useOpenDevice } from '../devices/use-open-device.ts'
import { keyOf } from '../devices/board-filter.ts'
import { useScanTarget } from '../scan/scan-target.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import type { Act } from '../ui/use-act.ts'
import { copyDeviceList } from './copy-device-list.ts'
import { FaultCard } from './fault-card.tsx'
import { showGate } from './gate-state.ts'
import { RunBanner } from './run-banner.tsx'
import { RunDevices, type RunFilter } from './run-devices.tsx'
import { RunSteps } from './run-steps.tsx'
import { RunTrouble } from './run-trouble.tsx'
import styles from './run-page.module.css'

interface RunBodyProps {
  readonly run: Glance
  readonly goOn: Act<[]>
  /** World time, milliseconds. */
  readonly now: number
}

/** Banner, steps and trouble at the left, devices at the right, a timeline where there is room. */
export function RunBody({ run, goOn, now }: RunBodyProps) {
  const [filter, setFilter] = useState<RunFilter>('all')
  const [said, setSaid] = useState<string | null>(null)
  const device = useOpenDevice()
  const find = useFindDevice(device.open, run.run)
  useScanTarget(
    useCallback(
      (text: string) => {
        void find(text)
      },
      [find],
    ),
  )
  const copyList = async (devices: number): Promise<void> => {
    setSaid(await copyDeviceList(run.run, devices, now))
  }
  return (
    <>
      {run.owner !== null && !run.owner.here && (
        <p className={styles['elsewhere']}>{runTexts.elsewhere(run.owner.machine, run.owner.pid)}</p>
      )}
      <RunBanner
        busy={goOn.busy}
        now={now}
        run={run}
        onCopyList={(devices) => void copyList(devices)}
        onGoOn={() => void goOn.run()}
        onShowGate={() => {
          showGate(run.run)
        }}
        onShowThese={(devices) => {
          setFilter({ first: devices })
        }}
      />
      <span className={styles['said']} role="status">
        {said}
      </span>
      {goOn.failure !== null && <FailureBox failure={goOn.failure} onAgain={() => void goOn.run()} />}
      {run.ended && run.connection.kind === 'practice' && <FaultCard run={run} />}
      <div className={styles['main']}>
        <div className={styles['side']}>
          <RunSteps now={now} run={run} />
          <RunTrouble now={now} run={run} />
        </div>
        <RunDevices device={device} filter={filter} run={run} onFilter={setFilter} />
        {device.panel !== null && (
          <TimelinePanel key={keyOf(device.panel)} device={device.panel} onClose={device.close} />
        )}
      </div>
    </>
  )
}
