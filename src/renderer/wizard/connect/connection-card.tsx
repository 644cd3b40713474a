import type { Output } from '#shared/contract/calls.ts'
import { connectTexts } from '#shared/texts/window.ts'
import styles from './connect-page.module.css'

type Known = Output<'connection:list'>['connections'][number]

interface ConnectionCardProps {
  readonly connection: Known
  readonly checked: boolean
  readonly onChoose: () => void
}

/** One connection to choose. */
export function ConnectionCard({ connection, checked, onChoose }: ConnectionCardProps) {
  const practice = connection.kind === 'practice'
  return (
    <label className={styles['card']}>
      <input checked={checked} name="connection" type="radio" value={connection.id} onChange={onChoose} />
      <div>
        <strong>{practice ? connectTexts.practice : connection.name}</strong>
        <span>{practice ? connectTexts.practiceText : connectTexts.production}</span>
      </div>
    </label>
  )
}
