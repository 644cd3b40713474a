import type { Preferences } from '#shared/contract/window.ts'
import { orSay } from '../state/failure.ts'
import { ask, put } from '../ui/use-ask.ts'

/** Saves what a person likes, at once, and shows it. */
export function changePreferences(change: Partial<Preferences>): void {
  orSay(async () => {
    put('preferences:get', {}, await ask('preferences:set', change))
  })
}
