import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { startTexts } from '#shared/texts/window.ts'
import { BatchDialog } from './batch-dialog.tsx'

interface NewPlanDialogProps {
  readonly templates: Output<'draft:list'>['drafts']
  readonly onCreate: (batch: string, from: string | null) => void
  readonly onClose: () => void
}

/** A plan begins with the name of its batch. */
export default function NewPlanDialog({ templates, onCreate, onClose }: NewPlanDialogProps) {
  const [from, setFrom] = useState('')
  return (
    <BatchDialog
      action={startTexts.create}
      initial=""
      title={startTexts.newPlan}
      onClose={onClose}
      onDone={(batch) => {
        onCreate(batch, from === '' ? null : from)
      }}
    >
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
    </BatchDialog>
  )
}
