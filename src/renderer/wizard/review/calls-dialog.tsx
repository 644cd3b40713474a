import { Button } from '@fluentui/react-components'
import { frameTexts, reviewTexts as texts, stepTitles } from '#shared/texts/window.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Shown } from '../../ui/shown.tsx'
import { badge } from '../../ui/ticket.ts'
import type { Asked } from '../../ui/use-ask.ts'
import styles from './review.module.css'

interface CallsDialogProps {
  readonly asked: Asked<'plan:calls'>
  readonly onClose: () => void
}

/** What each step of the run will call, as it could be typed. */
export function CallsDialog({ asked, onClose }: CallsDialogProps) {
  const calls = asked.data?.calls ?? []
  const steps = [...new Set(calls.map((one) => one.step))]
  const asText = (): string =>
    [
      `${badge()}${frameTexts.product}`,
      ...steps.flatMap((step) => [
        '',
        `# ${stepTitles[step]}`,
        ...calls.filter((one) => one.step === step).map((one) => one.text),
      ]),
    ].join('\n')
  return (
    <Modal
      actions={
        <>
          {calls.length > 0 && <CopyButton label={texts.copyCalls} text={asText} />}
          <Button autoFocus onClick={onClose}>
            {frameTexts.close}
          </Button>
        </>
      }
      title={calls.length === 0 ? texts.showCalls(null) : texts.callsTitle(calls.length)}
      width={960}
      onSafe={onClose}
    >
      <Shown asked={asked} rows={8} what={texts.readingCalls}>
        {() => (
          <div className={styles['calls']} role="region" aria-label={texts.showCalls(null)} tabIndex={0}>
            {steps.map((step) => (
              <section key={step}>
                <h3>{stepTitles[step]}</h3>
                <ol>
                  {calls
                    .filter((one) => one.step === step)
                    .map((one, at) => (
                      <li key={`${at} ${one.text}`}>{one.text}</li>
                    ))}
                </ol>
              </section>
            ))}
          </div>
        )}
      </Shown>
    </Modal>
  )
}
