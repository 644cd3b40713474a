import type { Output } from '#shared/contract/calls.ts'
import { connectionParts, type ConnectionPart } from '#shared/contract/parts.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { connectTexts, sayPartFact, sayTime } from '#shared/texts/window.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { failureOf, type Asked } from '../../ui/use-ask.ts'
import type { Parts } from './use-parts.ts'
import styles from './connect-page.module.css'

type Checked = Output<'connection:check'>

const icons: Readonly<Record<Checked['state'], IconName>> = { ok: 'ok', bad: 'bad', 'not-needed': 'open' }

/** The parts of the chosen connection. */
export function PartList({ parts }: { readonly parts: Parts }) {
  return (
    <ul className={styles['parts']}>
      {connectionParts.map((part) => (
        <Part key={part} asked={parts.all[part]} part={part} />
      ))}
    </ul>
  )
}

function Part({ part, asked }: { readonly part: ConnectionPart; readonly asked: Asked<'connection:check'> }) {
  const { data, error, isFetching } = asked
  const failure = error === null ? data?.failure : failureOf(error)
  const said = failure === undefined ? null : sayFailure(failure)
  const state = error === null ? data?.state : 'bad'
  return (
    <li className={styles['part']}>
      <Icon name={state === undefined || isFetching ? 'unknown' : icons[state]} />
      <strong>{connectTexts.parts[part]}</strong>
      <span>{state === undefined || isFetching ? connectTexts.checking : connectTexts.state[state]}</span>
      <span className={styles['fact']}>
        {said === null ? data?.fact !== undefined && sayPartFact(data.fact) : said.title}
        {said !== null && <span className={styles['remedy']}>{said.remedy}</span>}
      </span>
      <span className={styles['time']}>{data !== undefined && sayTime(Date.parse(data.at))}</span>
    </li>
  )
}
