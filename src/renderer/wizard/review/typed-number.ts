/** What stands in the field for the number: nothing, no number, one that does not fit, or the one that does. */
export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-number' }
  /** `begun`: it may still become longer. */
  | { readonly kind: 'wrong'; readonly number: number; readonly begun: boolean }
  | { readonly kind: 'right'; readonly number: number }

/** Reads what was typed against the number of devices. */
export function readNumber(text: string, devices: number): TypedNumber {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  if (!/^\d{1,7}$/.test(typed)) return { kind: 'no-number' }
  const number = Number(typed)
  if (number === devices) return { kind: 'right', number }
  return { kind: 'wrong', number, begun: typed.length < String(devices).length }
}
