import { isBitmap, oobeBits, readOobeBits } from '#shared/autopilot/oobe-bits.ts'
import type { Explanation } from '#shared/autopilot/explain.ts'
import { sayExplanation } from '#shared/texts/say-settings.ts'
import { configurationTexts } from '#shared/texts/window.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ExplainedKey } from './json-rows.ts'
import styles from './configuration-page.module.css'

/** What one key means. `value`: the number of the out-of-box settings, where it is that key. */
export function Meaning({
  explained,
  value,
}: {
  readonly explained: ExplainedKey
  readonly value: number | undefined
}) {
  const { key, inFile, explanations } = explained
  const bits = key === 'CloudAssignedOobeConfig' && value !== undefined && isBitmap(value) ? value : null
  return (
    <>
      <span className={styles['key']}>
        {key}
        {!inFile && <span className={styles['absent']}>{configurationTexts.absent}</span>}
      </span>
      {bits !== null && <strong className={styles['sum']}>{sumOf(bits)}</strong>}
      {explanations.map((one) => (
        <Sentence key={one.code} explanation={one} isSet={bits === null ? null : isSetIn(bits, one)} />
      ))}
    </>
  )
}

/** The number as a sum of its bits, what nobody has a name for as the last one. */
function sumOf(value: number): string {
  const { set, unknown } = readOobeBits(value)
  const known = oobeBits.filter((one) => set.includes(one.name)).map((one) => one.bit)
  return configurationTexts.number(value, unknown === 0 ? known : [...known, unknown])
}

const isSetIn = (value: number, { parameters }: Explanation): boolean =>
  !('bit' in parameters) || (value & parameters.bit) !== 0

function Sentence({ explanation, isSet }: { readonly explanation: Explanation; readonly isSet: boolean | null }) {
  const { setting, seen } = sayExplanation(explanation)
  return (
    <span className={styles['sentence']} data-bit={isSet !== null}>
      {isSet !== null && <Icon name={isSet ? 'ok' : 'open'} />}
      <span>
        {setting}. <span className={styles['seen']}>{`${configurationTexts.onDevice} ${seen}`}</span>
      </span>
    </span>
  )
}
