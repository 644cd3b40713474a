import { Field, Input } from '@fluentui/react-components'
import type { Ref } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { packageTexts } from '#shared/texts/window.ts'
import { Findings } from '../../ui/findings.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './package-page.module.css'

/** The longest name of a package (draft.ts). */
const longestName = 50

interface PackageFormProps {
  readonly look: Output<'package:look'>
  readonly name: string
  readonly onName: (name: string) => void
  readonly ref: Ref<HTMLDivElement>
}

/** What the package is, and what of it is there. */
export function PackageForm({ look, name, onName, ref }: PackageFormProps) {
  const { folder, existing, findings } = look
  const missing = name.trim() === ''
  return (
    <div ref={ref} className={styles['columns']}>
      <div className={styles['form']}>
        {existing === null ? (
          <Field
            label={packageTexts.name}
            required
            hint={missing ? null : packageTexts.nameHint(longestName - name.length)}
            validationMessage={missing ? packageTexts.noName : null}
          >
            <Input
              maxLength={longestName}
              value={name}
              onChange={(_event, { value }) => {
                onName(value)
              }}
            />
          </Field>
        ) : (
          <Fixed hint={packageTexts.nameThere} label={packageTexts.name} value={existing.name} />
        )}
        <Fixed code hint={packageTexts.folderHint} label={packageTexts.folder} value={folder} />
        <Fixed hint={packageTexts.programHint} label={packageTexts.program} value={packageTexts.noProgram} />
      </div>
      <div className={styles['side']}>
        <section className={styles['there']} data-found={existing !== null}>
          <h2>{packageTexts.there}</h2>
          <p className={styles['said']}>
            <Icon name={existing === null ? 'open' : 'ok'} />
            {existing === null ? packageTexts.nothing : packageTexts.found(existing.id, existing.sourceVersion)}
          </p>
        </section>
        {findings.length > 0 && (
          <section aria-label={packageTexts.findings} className={styles['findings']}>
            <Findings findings={findings} />
          </section>
        )}
      </div>
    </div>
  )
}

interface FixedProps {
  readonly label: string
  readonly value: string
  readonly hint: string
  readonly code?: boolean
}

/** Something that can't be chosen here, shown as it is. */
function Fixed({ label, value, hint, code = false }: FixedProps) {
  return (
    <dl className={styles['fixed']}>
      <dt>{label}</dt>
      <dd className={code ? styles['code'] : undefined}>{value}</dd>
      <dd className={styles['hint']}>{hint}</dd>
    </dl>
  )
}
