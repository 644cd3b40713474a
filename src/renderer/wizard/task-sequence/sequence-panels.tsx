import type { Output } from '#shared/contract/calls.ts'
import { sequenceTexts as texts } from '#shared/texts/window.ts'
import { Findings } from '../../ui/findings.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { StepList } from './step-list.tsx'
import styles from './task-sequence.module.css'

type Looked = Output<'sequence:look'>
type Existing = NonNullable<Looked['existing']>

/** The steps as they will be, beside those that the site has for this profile. */
export function SequencePanels({ looked: { steps, findings, existing } }: { readonly looked: Looked }) {
  return (
    <div className={styles['panels']} data-alone={existing === null}>
      <section aria-labelledby="planned" className={styles['panel']}>
        <header>
          <h2 id="planned">{texts.planned}</h2>
          <span>{texts.steps(steps.length)}</span>
        </header>
        <General findings={findings} />
        <StepList label={texts.planned} steps={steps} />
      </section>
      <section aria-labelledby="existing" className={styles['panel']}>
        <header>
          <h2 id="existing">{texts.existing}</h2>
          {existing !== null && <span>{texts.named(existing.name, existing.id)}</span>}
        </header>
        {existing === null ? (
          <p className={styles['none']}>{texts.none}</p>
        ) : (
          <>
            <Compared existing={existing} />
            <General findings={existing.findings} />
            {existing.steps.length === 0 ? (
              <p className={styles['none']}>{texts.noSteps}</p>
            ) : (
              <StepList label={texts.existing} steps={existing.steps} />
            )}
          </>
        )}
      </section>
    </div>
  )
}

/** Whether it is what will be built. */
function Compared({ existing: { same, enabled } }: { readonly existing: Existing }) {
  const [icon, text]: [IconName, string] =
    same === null
      ? ['unknown', texts.notComparable]
      : same
        ? [enabled ? 'ok' : 'warn', texts.same]
        : ['warn', texts.different]
  return (
    <p className={styles['compared']}>
      <Icon name={icon} />
      <span>
        {text} {!enabled && texts.disabledSequence}
      </span>
    </p>
  )
}

function General({ findings }: { readonly findings: Looked['findings'] }) {
  if (findings.length === 0) return null
  return (
    <div className={styles['general']}>
      <h3>{texts.general}</h3>
      <Findings findings={findings} />
    </div>
  )
}
