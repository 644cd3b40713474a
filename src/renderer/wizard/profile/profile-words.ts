import { isOsDefault } from '#shared/autopilot/language.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { profileTexts, sayDateTime } from '#shared/texts/window.ts'
import type { ListedProfile } from './profile-settings.ts'

interface ProfileWords {
  readonly name: string
  readonly join: string
  readonly account: string
  readonly language: string
  readonly changed: string
}

/** The cells of a profile's row. */
export function profileWords({ displayName, lastModified, settings }: ListedProfile): ProfileWords {
  const { join, userType } = settings
  const at = lastModified === null ? Number.NaN : Date.parse(lastModified)
  return {
    name: nameOf({ displayName }),
    join: join === null ? profileTexts.notKnown : profileTexts.join[join],
    account: userType === null ? profileTexts.notKnown : profileTexts.account[userType],
    language: languageOf(settings),
    changed: Number.isNaN(at) ? profileTexts.notKnown : sayDateTime(at),
  }
}

export const nameOf = ({ displayName }: Pick<ListedProfile, 'displayName'>): string =>
  displayName.trim() === '' ? profileTexts.unnamed : displayName

/** The file holds the language only where the page for the keyboard is skipped (shared/autopilot/convert.ts). */
function languageOf({ language, keyboardSkipped }: ListedProfile['settings']): string {
  if (language === null || keyboardSkipped === null) return profileTexts.notKnown
  if (language === '' || !keyboardSkipped) return profileTexts.languageAsked
  return isOsDefault(language) ? profileTexts.languageOfImage : language
}

/** Why a profile can't be chosen, short. */
export const reasonsOf = ({ findings }: ListedProfile): readonly string[] =>
  findings
    .filter((one) => one.level === 'block')
    .map((one) =>
      one.code === 'profile-self-deploying' || one.code === 'profile-other-device'
        ? profileTexts.reason[one.code]
        : sayFinding(one).text,
    )

/** Profiles whose name, id or settings hold every word of a filter, without regard to letter case. */
export function fitting(profiles: readonly ListedProfile[], filter: string): readonly ListedProfile[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return profiles.filter((one) => {
    const { name, join, account, language } = profileWords(one)
    const text = [name, one.id, join, account, language].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
