import type { Preferences, windowCalls } from '#shared/contract/window.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import type { Services } from '#main/app-services.ts'
import { placesIn } from '#main/places.ts'

/** What stands behind the calls of contract/window.ts: what the front can do, and what a person likes. */
export function windowHandlers(services: Services): Pick<Handlers, keyof typeof windowCalls> {
  const { home, desktop } = services
  const shown = (preferences: Preferences): Preferences => {
    desktop.showIn(preferences.look)
    return preferences
  }
  return {
    'app:about': () =>
      Promise.resolve({
        version: desktop.version,
        front: desktop.front,
        dataFolder: home,
        logFile: placesIn(home).log,
      }),
    'app:copy': async ({ text }) => {
      await desktop.copy(text)
      return {}
    },
    'app:open-link': async ({ link }) => ({ opened: await desktop.openLink(link) }),
    'app:choose-folder': async () => ({ folder: await desktop.chooseFolder() }),
    'window:close': async ({ how }) => {
      await desktop.answerClose(how)
      return {}
    },
    'preferences:get': async () => {
      const { preferencesIn } = await import('#main/settings/preferences.ts')
      return shown(preferencesIn((await services.store()).reader))
    },
    'preferences:set': async (change, signal) => {
      const { changePreferences } = await import('#main/settings/preferences.ts')
      return shown(await (await services.store()).write((writer) => changePreferences(writer, change), signal))
    },
  }
}
