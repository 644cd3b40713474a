import { Button } from '@fluentui/react-components'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts } from '#shared/texts/window.ts'
import type { RunDialog } from './run-open.tsx'
import styles from './run-page.module.css'

interface RunToolsProps {
  readonly run: Glance
  readonly onDialog: (dialog: RunDialog) => void
}

/** What can be done with a run as a whole: before the deployment it is cancelled, after it only let go of. */
export function RunTools({ run, onDialog }: RunToolsProps) {
  const { owner } = run
  const open = (dialog: RunDialog) => () => {
    onDialog(dialog)
  }
  return (
    <div className={styles['tools']}>
      {owner !== null && !owner.here && <span>{runTexts.elsewhereShort(owner.machine)}</span>}
      <Button appearance="subtle" onClick={open('plan')}>
        {runTexts.plan}
      </Button>
      {!run.ended && !run.deployed && <Button onClick={open('cancel')}>{runTexts.cancel}</Button>}
      {!run.ended && run.deployed && owner?.here === true && (
        <Button onClick={open('stop-watching')}>{runTexts.stopWatching}</Button>
      )}
    </div>
  )
}
