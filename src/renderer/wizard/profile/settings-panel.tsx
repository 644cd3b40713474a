import { sayExplanation } from '#shared/texts/say-settings.ts'
import { profileBits, profileTexts } from '#shared/texts/window.ts'
import { Findings } from '../../ui/findings.tsx'
import { explainProfile, type ListedProfile } from './profile-settings.ts'
import { nameOf } from './profile-words.ts'
import styles from './profile-page.module.css'

/** The settings of one profile in words: what is set, and what people meet of it. */
export function SettingsPanel({ profile }: { readonly profile: ListedProfile | null }) {
  return (
    <aside
      aria-label={profile === null ? profileTexts.settings : profileTexts.about(nameOf(profile))}
      className={styles['side']}
      tabIndex={0}
    >
      <h2>{profile === null ? profileTexts.settings : nameOf(profile)}</h2>
      {profile === null ? (
        <p className={styles['hint']}>{profileTexts.nothingChosen}</p>
      ) : (
        <>
          <p className={styles['id']}>{profile.id}</p>
          {profile.findings.length > 0 && (
            <div className={styles['findings']}>
              <Findings findings={profile.findings} />
            </div>
          )}
          <dl className={styles['settings']}>
            {explainProfile(profile).map((one) => {
              const { setting, seen } = sayExplanation(one)
              return (
                <div key={one.code}>
                  <dt>{profileBits[one.code] ?? setting}</dt>
                  <dd>{`${profileTexts.onDevice} ${seen}`}</dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
    </aside>
  )
}
