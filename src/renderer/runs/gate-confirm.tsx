import { Field, Input } from '@fluentui/react-components'
import type { Confirmation } from '#shared/contract/run.ts'
import { gateTexts } from '#shared/texts/window.ts'
import { useHandTyped } from '../scan/use-hand-typed.ts'
import { Findings } from '../ui/findings.tsx'
import { Icon } from '../ui/icons.tsx'
import type { GateChoice } from './gate-choice.ts'
import type { Gate } from './use-gate.ts'
import styles from './gate.module.css'

interface GateConfirmProps {
  readonly gate: Gate
  readonly choice: GateChoice
  readonly shown: Confirmation
}

/** What can be done, in a sentence; where all can be accepted, the number that confirms it. */
export function GateConfirm({ gate, choice, shown }: GateConfirmProps) {
  switch (choice.kind) {
    case 'nothing':
      return <Says icon="ok" text={gateTexts.nothing} />
    case 'out':
      return (
        <>
          <New gate={gate} text={gateTexts.newDifference} />
          {choice.hard.length > 0 && <Says icon="bad" text={gateTexts.hard(choice.hard)} />}
          <Says
            icon="bad"
            text={gateTexts.leaveOut(
              choice.devices.map((one) => one.name),
              shown.devices.length,
            )}
          />
        </>
      )
    case 'hard':
      return (
        <>
          <New gate={gate} text={gateTexts.newDifference} />
          <Says icon="bad" text={gateTexts.hard(choice.subjects)} />
        </>
      )
    case 'blocked':
      return (
        <>
          <Says icon="bad" text={gateTexts.blocked} />
          <Findings findings={shown.findings.filter((one) => one.level === 'block')} />
        </>
      )
    case 'acceptable':
      return <Count gate={gate} out={choice.out} shown={shown} />
  }
}

function Says({ icon, text }: { readonly icon: 'ok' | 'bad' | 'warn'; readonly text: string }) {
  return (
    <p className={styles['says']}>
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  )
}

/** Told at once: it was not there when somebody looked at the list. */
function New({ gate, text }: { readonly gate: Gate; readonly text: string }) {
  if (!gate.isNew) return null
  return (
    <div role="alert">
      <Says icon="warn" text={text} />
    </div>
  )
}

function Count({ gate, out, shown }: Omit<GateConfirmProps, 'choice'> & { readonly out: readonly string[] }) {
  const onKeyDown = useHandTyped(() => {
    gate.type('')
  })
  const devices = shown.devices.length
  const given = /^\d{1,7}$/.test(gate.typed.trim()) ? Number(gate.typed) : null
  const wrong = given !== null && given !== devices ? gateTexts.wrong(given, devices) : null
  return (
    <>
      {out.length > 0 && <Says icon="warn" text={gateTexts.leftOut(out, devices)} />}
      <details open>
        <summary>{gateTexts.devices(devices)}</summary>
        <ul className={styles['names']}>
          {shown.devices.map((one) => (
            <li key={one.resourceId}>{one.name}</li>
          ))}
        </ul>
      </details>
      <New gate={gate} text={gateTexts.newForNumber} />
      <Field
        className={styles['confirm'] ?? ''}
        label={gateTexts.count}
        {...(wrong === null ? {} : { validationMessage: wrong, validationState: 'error' })}
      >
        <Input
          autoComplete="off"
          className={styles['number'] ?? ''}
          inputMode="numeric"
          maxLength={7}
          value={gate.typed}
          onChange={(_event, { value }) => {
            gate.type(value)
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
    </>
  )
}

/** The number that was typed is the number of devices. */
export const isCounted = (gate: Gate, shown: Confirmation): boolean => {
  const typed = gate.typed.trim()
  return /^\d{1,7}$/.test(typed) && Number(typed) === shown.devices.length
}
