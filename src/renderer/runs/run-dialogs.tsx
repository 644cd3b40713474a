import { Button } from '@fluentui/react-components'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts, sayDateTime } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Modal } from '../ui/modal.tsx'
import { useAct, type Act } from '../ui/use-act.ts'
import { ask, askAgain } from '../ui/use-ask.ts'

interface RunDialogProps {
  readonly run: Glance
  readonly onClose: () => void
}

const shownOfRun = (): Promise<unknown> => Promise.all([askAgain('run:glance'), askAgain('run:active')])

/** Before the deployment: the run ends, and what it has given is taken back. */
export function CancelDialog({ run, onClose }: RunDialogProps) {
  const words = runTexts.cancelDialog
  const cancel = useAct(async (signal) => {
    await ask('run:cancel', { run: run.run }, signal)
    await shownOfRun()
    onClose()
  })
  return (
    <Sure act={cancel} texts={[words.follows]} title={words.title(run.batch)} words={words} danger onClose={onClose} />
  )
}

/** After it: this window lets go of the run. It says what follows, since the wipe goes on. */
export function StopWatchingDialog({ run, onClose }: RunDialogProps) {
  const words = runTexts.watchDialog
  const release = useAct(async (signal) => {
    await ask('run:release', { run: run.run }, signal)
    await shownOfRun()
    onClose()
  })
  const expires = run.expires === null ? null : sayDateTime(Date.parse(run.expires))
  return (
    <Sure
      act={release}
      texts={[words.follows(run.devices - run.groups.ended, expires), words.resume]}
      title={words.title(run.batch)}
      words={words}
      onClose={onClose}
    />
  )
}

interface SureProps {
  readonly title: string
  readonly texts: readonly string[]
  readonly words: { readonly keep: string; readonly act: string; readonly busy: string }
  readonly act: Act<[]>
  readonly danger?: boolean
  readonly onClose: () => void
}

/** Says what follows; the safe button has the focus. */
function Sure({ title, texts, words, act, danger = false, onClose }: SureProps) {
  return (
    <Modal
      title={title}
      width={480}
      actions={
        <>
          <Button appearance="primary" autoFocus onClick={onClose}>
            {words.keep}
          </Button>
          <Button
            data-danger={danger || undefined}
            disabledFocusable={act.busy}
            style={danger ? { borderColor: 'var(--danger)', color: 'var(--bad)' } : {}}
            onClick={() => void act.run()}
          >
            {act.busy ? words.busy : words.act}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      {texts.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {act.failure !== null && <FailureBox failure={act.failure} onAgain={() => void act.run()} />}
    </Modal>
  )
}
