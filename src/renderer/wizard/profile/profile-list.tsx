import { useRef, type KeyboardEvent, type Ref } from 'react'
import { profileTexts } from '#shared/texts/window.ts'
import type { ListedProfile } from './profile-settings.ts'
import { profileWords } from './profile-words.ts'
import styles from './profile-page.module.css'

interface ProfileListProps {
  readonly profiles: readonly ListedProfile[]
  readonly chosen: string | null
  /** The one that has the Tab stop. */
  readonly active: string | null
  readonly onActive: (id: string) => void
  readonly onChoose: (profile: ListedProfile) => void
  /** A character was typed: it belongs into the filter. */
  readonly onType: () => void
  readonly ref: Ref<HTMLDivElement>
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
}

/** Radio buttons in rows: one Tab stop, arrows move, Space chooses. An intermediate row is never chosen by moving over it. */
export function ProfileList({ profiles, chosen, active, onActive, onChoose, onType, ref }: ProfileListProps) {
  const rows = useRef(new Map<string, HTMLDivElement>())
  const stop = profiles.find((one) => one.id === active) ?? profiles[0]
  const onKey = (event: KeyboardEvent, index: number, profile: ListedProfile): void => {
    const { key, ctrlKey, altKey, metaKey } = event
    const to = profiles[moves[key]?.(index, profiles.length - 1) ?? -1]
    if (ctrlKey || altKey || metaKey) return
    if (to !== undefined) {
      event.preventDefault()
      rows.current.get(to.id)?.focus()
    } else if (key === ' ') {
      event.preventDefault()
      onChoose(profile)
    } else if (/^.$/su.test(key)) onType()
  }
  return (
    <div ref={ref} aria-label={profileTexts.list} className={styles['list']} role="radiogroup">
      <div aria-hidden className={styles['head']}>
        <span />
        <span>{profileTexts.heads.name}</span>
        <span>{profileTexts.heads.join}</span>
        <span>{profileTexts.heads.account}</span>
        <span>{profileTexts.heads.language}</span>
        <span>{profileTexts.heads.changed}</span>
      </div>
      {profiles.map((one, index) => {
        const { name, join, account, language, changed } = profileWords(one)
        return (
          <div
            key={one.id}
            ref={(row) => {
              if (row === null) rows.current.delete(one.id)
              else rows.current.set(one.id, row)
            }}
            aria-checked={one.id === chosen}
            className={styles['row']}
            role="radio"
            tabIndex={one.id === stop?.id ? 0 : -1}
            onClick={() => {
              onChoose(one)
            }}
            onFocus={() => {
              onActive(one.id)
            }}
            onKeyDown={(event) => {
              onKey(event, index, one)
            }}
          >
            <span aria-hidden className={styles['dot']} />
            <span className={styles['name']}>{name}</span>
            <span>{join}</span>
            <span>{account}</span>
            <span>{language}</span>
            <span>{changed}</span>
          </div>
        )
      })}
    </div>
  )
}
