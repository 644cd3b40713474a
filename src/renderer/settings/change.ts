import type { Preferences } from '#shared/contract/window.ts'
import { ask, put } from '../ui/use-ask.ts'

/** Saves what a person likes, at once, and shows it. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  put('preferences:get', {}, await ask('preferences:set', change))
}
