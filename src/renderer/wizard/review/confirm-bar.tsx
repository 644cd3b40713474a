import { useRef, useState } from 'react'
import { confirmTexts as texts } from '#shared/texts/window.ts'
import { useHandTyped } from '../../scan/use-hand-typed.ts'
import { Icon } from '../../ui/icons.tsx'
import { readNumber, type TypedNumber } from './typed-number.ts'
import styles from './bar.module.css'

interface ConfirmBarProps {
  readonly devices: number
  /** Said beside the field; null: nothing. */
  readonly note: string | null
  /** Why nothing can be deployed now, whatever is typed; null: it can. */
  readonly closed: string | null
  readonly busy: boolean
  readonly onDeploy: (confirm: number) => void
}

/** The number that a person types, and the only button that deploys. Enter and scans do nothing here. */
export function ConfirmBar({ devices, note, closed, busy, onDeploy }: ConfirmBarProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const onKeyDown = useHandTyped(() => {
    setText('')
  })
  const typed = readNumber(text, devices)
  const said = closed ?? sayTyped(typed, devices, asked) ?? note
  const armed = typed.kind === 'right' && closed === null && !busy
  const press = (): void => {
    if (armed) {
      onDeploy(typed.number)
      return
    }
    setAsked(true)
    field.current?.focus()
  }
  return (
    <>
      <span className={styles['said']} id="confirm-said" role="status">
        {said !== null && (
          <>
            <Icon name={typed.kind === 'wrong' || typed.kind === 'no-number' ? 'bad' : 'warn'} />
            <span>{said}</span>
          </>
        )}
      </span>
      <label className={styles['question']}>
        <span>
          {texts.question} <span className={styles['how']}>{texts.how}</span>
        </span>
        <input
          ref={field}
          aria-describedby="confirm-said"
          aria-invalid={typed.kind === 'no-number' || (typed.kind === 'wrong' && !typed.begun)}
          autoComplete="off"
          className={styles['number']}
          inputMode="numeric"
          maxLength={200}
          readOnly={busy}
          spellCheck={false}
          type="text"
          value={text}
          onBlur={() => {
            setAsked(text !== '')
          }}
          onChange={({ target }) => {
            setText(target.value)
            setAsked(false)
          }}
          onDrop={(event) => {
            event.preventDefault()
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            event.preventDefault()
          }}
        />
      </label>
      {/* No button of Fluent: that one would not hear a press while it is closed, and a press says what is missing. */}
      <button
        aria-describedby="confirm-said"
        aria-disabled={!armed}
        className={styles['deploy']}
        data-armed={armed}
        data-danger
        type="button"
        onClick={press}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      >
        {busy ? texts.deploying : armed ? texts.deployTo(devices) : texts.deploy}
      </button>
    </>
  )
}

/** What is wrong with it, said once it can't become right by typing on, or once a person wants to go on. */
function sayTyped(typed: TypedNumber, devices: number, asked: boolean): string | null {
  switch (typed.kind) {
    case 'right':
      return null
    case 'empty':
      return asked ? texts.empty : null
    case 'no-number':
      return asked ? texts.noNumber : null
    case 'wrong':
      return asked || !typed.begun ? texts.wrong(typed.number, devices) : null
  }
}
