import type { Random } from '#shared/clock.ts'
import { newId } from '#main/ids.ts'

/** Only names in exactly this form are ours to remove. */
const form = /^\.drydock-[a-z2-7]{26}\.tmp$/

export const temporaryName = (random: Random): string => `.drydock-${newId(random)}.tmp`

export const isTemporary = (name: string): boolean => form.test(name)
