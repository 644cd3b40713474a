import type { Output } from '#shared/contract/calls.ts'
import { chosenPoints, toSend } from '#shared/draft/destinations.ts'
import type { Draft } from '#shared/draft/draft.ts'
import { distributionTexts as texts, saySend } from '#shared/texts/window.ts'
import styles from './distribution.module.css'

interface SendSumProps {
  readonly looked: Output<'distribution:look'>
  readonly value: Draft['distribution']
}

/** What is chosen and what still has to be sent, as a sum. */
export function SendSum({ looked, value }: SendSumProps) {
  const points = chosenPoints(value, looked.groups)
  const { bytes, unknown } = toSend(looked.references, points)
  return (
    <p aria-live="polite" className={styles['sum']}>
      <strong>{points.length === 0 ? texts.nothingChosen : texts.chosen(points.length, value.groups.length)}</strong>
      {points.length > 0 && (
        <span>{bytes === 0 && unknown.length === 0 ? texts.nothingToSend : texts.sum(saySend(bytes, unknown))}</span>
      )}
    </p>
  )
}
