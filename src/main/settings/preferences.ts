import { preferences, type Preferences } from '#shared/contract/window.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import type { Reader, Writer } from '#main/store/handles.ts'

const untouched: Preferences = { look: 'system', sound: true, scannerPause: 35 }
const key = 'preferences'

/** What a person likes, as far as it was ever said. */
export const preferencesIn = (reader: Reader): Preferences => getSetting(reader, key, preferences) ?? untouched

/** Remembers what was said, and leaves the rest as it is. */
export function changePreferences(
  writer: Writer,
  change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
): Preferences {
  return writer.transaction(() => {
    const next = preferences.parse({ ...preferencesIn(writer), ...withoutAbsent(change) })
    putSetting(writer, key, next)
    return next
  })
}

const withoutAbsent = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
