import { Field, Select } from '@fluentui/react-components'
import type { ImageProblem } from '#shared/draft/choose-images.ts'
import { sayImageProblem, sequenceTexts } from '#shared/texts/window.ts'
import styles from './task-sequence.module.css'

interface Option {
  readonly value: string
  readonly text: string
  /** false: shown, with the reason in its text, and not to be chosen. */
  readonly fits: boolean
}

interface ImageFieldProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  /** What is known about the chosen one. */
  readonly facts: string
  /** That this page chose it, and why; null: a person did. */
  readonly first: string | null
  readonly problem: ImageProblem | null
  /** There is nothing to choose; null: there is. */
  readonly empty: string | null
  readonly onChoose: (value: string | null) => void
}

/** One of the images, with what is known about the chosen one below. */
export function ImageField({ label, options, value, facts, first, problem, empty, onChoose }: ImageFieldProps) {
  const wrong = problem === null ? empty : sayImageProblem(problem)
  const gone = value !== null && !options.some((one) => one.value === value)
  return (
    <Field
      hint={
        wrong === null ? (
          <span className={styles['facts']}>
            {facts}
            {first !== null && <span>{first}</span>}
          </span>
        ) : null
      }
      label={label}
      required
      validationMessage={wrong}
    >
      <Select
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => {
          onChoose(chosen === '' ? null : chosen)
        }}
      >
        {value === null && <option value="">{sequenceTexts.choose}</option>}
        {gone && <option value={value}>{value}</option>}
        {options.map((one) => (
          <option key={one.value} disabled={!one.fits} value={one.value}>
            {one.text}
          </option>
        ))}
      </Select>
    </Field>
  )
}
