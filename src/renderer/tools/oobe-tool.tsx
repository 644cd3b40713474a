import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { explain } from '#shared/autopilot/explain.ts'
import { isBitmap, oobeBits, readOobeBits } from '#shared/autopilot/oobe-bits.ts'
import { sayExplanation } from '#shared/texts/say-settings.ts'
import { toolsTexts } from '#shared/texts/window.ts'
import styles from './tools.module.css'

/** The number that files are given by most profiles: a standard user, no questions. */
const usual = '286'

const valueOf = (text: string): number | null => {
  const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN
  return isBitmap(value) ? value : null
}

/** One sentence for each bit, set or not, in the order of the bits. */
function wordsOf(value: number): ReadonlyMap<number, { readonly setting: string; readonly seen: string }> {
  const pairs = explain({ CloudAssignedOobeConfig: value }).flatMap((one) =>
    'bit' in one.parameters ? [[one.parameters.bit, sayExplanation(one)] as const] : [],
  )
  return new Map(pairs)
}

const validationOf = (value: number | null, rest: number): string | null => {
  if (value === null) return toolsTexts.notANumber
  return rest === 0 ? null : toolsTexts.unknownBits(rest)
}

/** A number explained by ticks, and ticks made a number. */
export function OobeTool() {
  const [text, setText] = useState(usual)
  const value = valueOf(text)
  const words = wordsOf(value ?? 0)
  const rest = value === null ? 0 : readOobeBits(value).unknown
  return (
    <section aria-label={toolsTexts.oobe} className={styles['tool']}>
      <h2>{toolsTexts.oobe}</h2>
      <p className={styles['note']}>{toolsTexts.oobeNote}</p>
      <Field
        label={toolsTexts.number}
        validationMessage={validationOf(value, rest)}
        validationState={value === null ? 'error' : rest === 0 ? 'none' : 'warning'}
      >
        <Input
          inputMode="numeric"
          maxLength={10}
          value={text}
          onChange={(_event, { value: typed }) => {
            setText(typed)
          }}
        />
      </Field>
      <div className={styles['bits']}>
        {oobeBits.map(({ bit }) => {
          const said = words.get(bit)
          return (
            <Checkbox
              key={bit}
              checked={value !== null && (value & bit) !== 0}
              disabled={value === null}
              label={
                <>
                  {said?.setting}
                  <br />
                  <span className={styles['note']}>{said?.seen}</span>
                </>
              }
              onChange={() => {
                setText(String(((value ?? 0) ^ bit) >>> 0))
              }}
            />
          )
        })}
      </div>
    </section>
  )
}
