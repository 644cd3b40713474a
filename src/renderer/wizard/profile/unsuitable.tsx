import { profileTexts } from '#shared/texts/window.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ListedProfile } from './profile-settings.ts'
import { nameOf, reasonsOf } from './profile-words.ts'
import styles from './profile-page.module.css'

/** Profiles that can't be chosen, each with the reason. */
export function Unsuitable({ profiles }: { readonly profiles: readonly ListedProfile[] }) {
  return (
    <section className={styles['unsuitable']}>
      <h2>{profileTexts.unsuitable(profiles.length)}</h2>
      <ul className={styles['list']}>
        {profiles.map((one) => (
          <li key={one.id} className={styles['refused']}>
            <Icon name="stopped" />
            <span className={styles['name']}>{nameOf(one)}</span>
            <span>{reasonsOf(one).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
