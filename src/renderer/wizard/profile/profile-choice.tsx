import { Button, SearchBox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { profileTexts } from '#shared/texts/window.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProfileList } from './profile-list.tsx'
import { SettingsPanel } from './settings-panel.tsx'
import type { ListedProfile } from './profile-settings.ts'
import { fitting } from './profile-words.ts'
import { Unsuitable } from './unsuitable.tsx'
import styles from './profile-page.module.css'

interface ProfileChoiceProps {
  readonly profiles: readonly ListedProfile[]
  readonly chosen: string | null
  readonly onChoose: (profile: ListedProfile) => void
  /** Grows when a person asked what is missing: the list takes the focus. */
  readonly lead: number
}

/** The list with its filter, what is not for existing devices, and the settings of one in words. */
export function ProfileChoice({ profiles, chosen, onChoose, lead }: ProfileChoiceProps) {
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(chosen)
  const field = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lead > 0) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [lead])
  const suitable = profiles.filter((one) => one.suitable)
  const shown = fitting(suitable, filter)
  const others = fitting(
    profiles.filter((one) => !one.suitable),
    filter,
  )
  const told = shown.find((one) => one.id === active) ?? suitable.find((one) => one.id === chosen)
  return (
    <div className={styles['columns']}>
      <div className={styles['left']}>
        <div ref={field} className={styles['filter']}>
          <SearchBox
            aria-label={profileTexts.filter}
            placeholder={profileTexts.filter}
            value={filter}
            onChange={(_event, { value }) => {
              setFilter(value)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
            }}
          />
          <span className={styles['hint']}>{profileTexts.filterHint}</span>
          <span className={styles['hint']} role="status">
            {profileTexts.shown(shown.length + others.length, profiles.length)}
          </span>
        </div>
        {suitable.length === 0 && <p>{profileTexts.noneSuits}</p>}
        {shown.length + others.length === 0 && (
          <Empty text={profileTexts.noneFits}>
            <Button
              onClick={() => {
                setFilter('')
                toFilter(field.current)
              }}
            >
              {profileTexts.clear}
            </Button>
          </Empty>
        )}
        {shown.length > 0 && (
          <ProfileList
            ref={list}
            active={told?.id ?? null}
            chosen={chosen}
            profiles={shown}
            onActive={setActive}
            onChoose={onChoose}
            onType={() => {
              toFilter(field.current)
            }}
          />
        )}
        {others.length > 0 && <Unsuitable profiles={others} />}
      </div>
      <SettingsPanel profile={told ?? null} />
    </div>
  )
}

const toFilter = (field: HTMLElement | null): void => {
  field?.querySelector('input')?.focus()
}
