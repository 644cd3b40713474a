import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { frameTexts, startTexts } from '#shared/texts/window.ts'
import { Modal } from '../ui/modal.tsx'
import styles from './start-page.module.css'

interface NewPlanDialogProps {
  readonly templates: Output<'draft:list'>['drafts']
  readonly onCreate: (batch: string, from: string | null) => void
  readonly onClose: () => void
}

/** A plan begins with the name of its batch. */
export function NewPlanDialog({ templates, onCreate, onClose }: NewPlanDialogProps) {
  const [batch, setBatch] = useState('')
  const [from, setFrom] = useState('')
  const ready = batch.trim() !== ''
  const create = (): void => {
    if (!ready) return
    onCreate(batch.trim(), from === '' ? null : from)
    onClose()
  }
  return (
    <Modal
      title={startTexts.newPlan}
      width={480}
      actions={
        <>
          <Button onClick={onClose}>{frameTexts.cancel}</Button>
          <Button appearance="primary" data-primary disabledFocusable={!ready} onClick={create}>
            {startTexts.create}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <form
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <Field hint={startTexts.nameHint} label={startTexts.name} required>
          <Input
            autoFocus
            maxLength={80}
            value={batch}
            onChange={(_event, { value }) => {
              setBatch(value)
            }}
          />
        </Field>
        {templates.length > 0 && (
          <Field label={startTexts.from}>
            <Select
              value={from}
              onChange={(_event, { value }) => {
                setFrom(value)
              }}
            >
              <option value="">{startTexts.nothing}</option>
              {templates.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.batch}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </form>
    </Modal>
  )
}
