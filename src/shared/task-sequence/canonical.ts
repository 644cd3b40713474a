import { canonicalJson } from '../canonical.ts'
import type { Sequence } from './model.ts'

/** The sequence as one text for hashing: the model holds nothing that the site assigns (design, "Whose is what"). */
export const canonicalSequence = (sequence: Sequence): string => canonicalJson(sequence)
