import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import { closeTexts, sayDateTime, stepTitles } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'
import { Modal } from '../ui/modal.tsx'
import { ask, useAsk } from '../ui/use-ask.ts'

/** Asked by the window's own close button while this process carries out a run. */
export function CloseDialog() {
  const [closing, setClosing] = useState<readonly string[] | null>(null)
  useEffect(
    () =>
      backend.on('window:closing', ({ runs }) => {
        setClosing(runs)
      }),
    [],
  )
  const { data } = useAsk('run:active', {}, { when: closing !== null })
  const run = data?.runs.find((one) => closing?.includes(one.run) === true)
  if (closing === null || run === undefined) return null
  const answer = (how: 'keep-open' | 'minimise' | 'close'): void => {
    setClosing(null)
    void ask('window:close', { how })
  }
  return (
    <Modal
      title={closeTexts.title(run.batch)}
      width={480}
      actions={
        <>
          <Button
            appearance="primary"
            autoFocus
            onClick={() => {
              answer('keep-open')
            }}
          >
            {closeTexts.keepOpen}
          </Button>
          <Button
            onClick={() => {
              answer('minimise')
            }}
          >
            {closeTexts.minimise}
          </Button>
          <Button
            onClick={() => {
              answer('close')
            }}
          >
            {closeTexts.close}
          </Button>
        </>
      }
      onSafe={() => {
        answer('keep-open')
      }}
    >
      <p>{whatFollows(run)}</p>
    </Modal>
  )
}

function whatFollows(run: Glance): string {
  if (run.deployed) {
    const expires = run.expires === null ? null : sayDateTime(Date.parse(run.expires))
    return closeTexts.after(run.devices - run.groups.ended, expires)
  }
  const step = run.steps.find((one) => one.state === 'running')?.step ?? 'check'
  return closeTexts.before(stepTitles[step])
}
