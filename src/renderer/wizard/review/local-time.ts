const two = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601 as a field for local date and time holds it; '' for none. */
export function toField(time: string | null): string {
  if (time === null) return ''
  const at = new Date(time)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What such a field holds as ISO 8601; null: nothing. */
export function fromField(text: string): string | null {
  const at = text === '' ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
