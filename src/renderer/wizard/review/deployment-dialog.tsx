import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Draft, DraftChange } from '#shared/draft/draft.ts'
import { deploymentTexts as texts } from '#shared/texts/window.ts'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useAct } from '../../ui/use-act.ts'
import { fromField, toField } from './local-time.ts'
import styles from './review.module.css'

interface DeploymentDialogProps {
  readonly deployment: Draft['deployment']
  /** Devices of the plan: a smaller limit would close it. */
  readonly devices: number
  readonly change: (change: DraftChange) => Promise<OpenedDraft>
  readonly onClose: () => void
}

const mostCap = 100_000

/** When the deployment becomes available, when it expires, its comment, and how many devices it may reach at most. */
export function DeploymentDialog({ deployment, devices, change, onClose }: DeploymentDialogProps) {
  const [from, setFrom] = useState(toField(deployment.availableFrom))
  const [expires, setExpires] = useState(toField(deployment.expires))
  const [comment, setComment] = useState(deployment.comment)
  const [cap, setCap] = useState(String(deployment.cap))
  const capWrong = !/^\d{1,6}$/.test(cap.trim()) || Number(cap) < Math.max(1, devices) || Number(cap) > mostCap
  const order = from !== '' && expires !== '' && expires <= from
  const store = useAct(async () => {
    if (capWrong || order) return
    await change({
      deployment: { availableFrom: fromField(from), expires: fromField(expires), comment, cap: Number(cap) },
    })
    onClose()
  })
  return (
    <Modal
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button
            appearance="primary"
            data-primary
            disabledFocusable={capWrong || order || store.busy}
            onClick={() => void store.run()}
          >
            {texts.store}
          </Button>
        </>
      }
      title={texts.title}
      width={640}
      onSafe={onClose}
    >
      <div className={styles['times']}>
        <Field hint={texts.fromHint} label={texts.from}>
          <Input
            type="datetime-local"
            value={from}
            onChange={(_event, { value }) => {
              setFrom(value)
            }}
          />
        </Field>
        <Field hint={texts.expiresHint} label={texts.expires} validationMessage={order ? texts.order : null}>
          <Input
            type="datetime-local"
            value={expires}
            onChange={(_event, { value }) => {
              setExpires(value)
            }}
          />
        </Field>
        <Field
          hint={texts.capHint}
          label={texts.cap}
          validationMessage={capWrong ? texts.capWrong(Math.max(1, devices)) : null}
        >
          <Input
            inputMode="numeric"
            maxLength={200}
            value={cap}
            onChange={(_event, { value }) => {
              setCap(value)
            }}
          />
        </Field>
      </div>
      <Field label={texts.comment}>
        <Textarea
          maxLength={400}
          value={comment}
          onChange={(_event, { value }) => {
            setComment(value)
          }}
        />
      </Field>
      <p className={styles['quiet']}>
        {texts.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)} {texts.note}
      </p>
      {store.failure !== null && <FailureBox failure={store.failure} onAgain={() => void store.run()} />}
    </Modal>
  )
}
