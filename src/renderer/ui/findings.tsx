import type { Finding } from '#shared/finding.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { Icon, type IconName } from './icons.tsx'
import styles from './findings.module.css'

const icons: Readonly<Record<Finding['level'], IconName>> = { block: 'bad', warn: 'warn', note: 'open' }

/** Findings, what stands in the way first: each with what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const ordered = (['block', 'warn', 'note'] as const).flatMap((level) => findings.filter((one) => one.level === level))
  return (
    <ul className={styles['list']}>
      {ordered.map((one, index) => {
        const { text, remedy } = sayFinding(one)
        return (
          <li key={`${one.code} ${one.where} ${index}`} className={styles['one']} data-level={one.level}>
            <Icon name={icons[one.level]} />
            <span>
              {remedy === '' ? text : `${text}.`} {remedy !== '' && <span className={styles['remedy']}>{remedy}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
