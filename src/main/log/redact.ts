/** What must never reach a log: tokens, keys and passwords by their shape, and values under telling names. */
const shapes: readonly RegExp[] = [
  /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g,
  /\bBearer\s+[\w.~+/=-]+/gi,
  /([?&](?:code|token|access_token|refresh_token|client_secret|sig)=)[^&\s"]+/gi,
]
const secretNames = /pass(word|wd)?|secret|token|authorization|hash(data)?$|hardwareidentifier/i
const hidden = '[hidden]'

/** A copy without secrets; strings are cut to 2,000 characters. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deep]'
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => redact(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, secretNames.test(name) ? hidden : redact(one, depth + 1)]),
  )
}

export function redactText(text: string): string {
  let clean = text.length > 2000 ? `${text.slice(0, 2000)}...` : text
  for (const shape of shapes)
    clean = clean.replace(shape, (_whole: string, kept: unknown) => (typeof kept === 'string' ? kept + hidden : hidden))
  return clean
}
