import { Icon } from '../../ui/icons.tsx'
import { showStep, type StepsProps } from './step-words.ts'
import styles from './step-rail.module.css'

/** All steps, one below the other. What is seen of a step is the beginning of its name, word for word. */
export function StepList(props: StepsProps) {
  const { page, states, onGo } = props
  return (
    <ol className={styles['steps']}>
      {states.map((one) => {
        const { icon, word, counted, state, why, leadsTo } = showStep(one, props)
        return (
          <li key={one.page}>
            <button
              aria-current={one.page === page ? 'step' : undefined}
              aria-label={[`${word} ${counted}`.trim(), state, ...(why === null ? [] : [why])].join(', ')}
              className={styles['step']}
              data-state={one.state}
              title={why ?? undefined}
              type="button"
              onClick={() => {
                onGo(leadsTo)
              }}
            >
              <Icon name={icon} />
              <span className={styles['word']}>{word}</span>
              {counted !== '' && <span className={styles['number']}> {counted}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
