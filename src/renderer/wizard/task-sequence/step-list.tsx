import type { Output } from '#shared/contract/calls.ts'
import type { Step } from '#shared/task-sequence/model.ts'
import { sequenceTexts as texts, stepKinds } from '#shared/texts/window.ts'
import { Findings } from '../../ui/findings.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import styles from './task-sequence.module.css'

type Row = Output<'sequence:look'>['steps'][number]

const isKind = (kind: string): kind is Step['kind'] => Object.hasOwn(stepKinds, kind)

/** null: nothing is to be said about the step. */
const iconOf = ({ guard, enabled, findings }: Row): IconName | null => {
  if (findings.some((one) => one.level === 'block')) return 'bad'
  if (findings.some((one) => one.level === 'warn')) return 'warn'
  if (!enabled) return 'stopped'
  return guard ? 'lock' : null
}

function Mark({ row }: { readonly row: Row }) {
  const icon = iconOf(row)
  return icon === null ? <span /> : <Icon name={icon} />
}

/** Steps in their order, groups around them by indent, each with what is found about it. */
export function StepList({ steps, label }: { readonly steps: readonly Row[]; readonly label: string }) {
  return (
    <ol aria-label={label} className={styles['steps']}>
      {steps.map((one, at) => (
        <li
          key={`${at} ${one.name}`}
          className={styles['step']}
          data-disabled={!one.enabled}
          data-guard={one.guard}
          style={{ '--depth': one.depth }}
        >
          <div className={styles['line']}>
            <Mark row={one} />
            <span className={styles['number']}>{at + 1}</span>
            <span className={styles['name']}>
              {one.name}
              {one.guard && <strong>{texts.guard}</strong>}
            </span>
            <span className={styles['kind']}>
              {isKind(one.kind) ? stepKinds[one.kind] : one.kind}
              {!one.enabled && ` · ${texts.disabled}`}
            </span>
          </div>
          {one.findings.length > 0 && (
            <div className={styles['found']}>
              <Findings findings={one.findings} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
