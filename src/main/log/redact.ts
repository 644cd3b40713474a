/** What must never reach a log: tokens, keys and passwords by their shape, and values under telling names. */
const shapes: readonly RegExp[] = [
  /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g,
  /\bBearer\s+[\w.~+/=-]+/gi,
  /\bAuthorization:\s*Basic\s+\S+/gi,
  /([?&](?:code|token|sig)=)[^&\s"]+/gi,
  /(\b(?:access_token|refresh_token|id_token|client_secret|client_assertion|password)=)[^&\s"]+/gi,
  /(\bhttps?:\/\/)[^/?#\s"@]+(?=@)/gi,
]
const secretNames = /pass(word|wd)?|pwd|secret|token|authorization|cookie|credential|hash(data)?$|hardwareidentifier/i
const hidden = '[hidden]'
const longest = 2000
/** What is looked through before it is cut: a token that the cut goes through has to be known as one. */
const lookedThrough = 10 * longest

/** A copy without secrets that JSON has a form for; strings are cut to 2,000 characters. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deep]'
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => redact(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, secretNames.test(name) ? hidden : redact(one, depth + 1)]),
  )
}

export function redactText(text: string): string {
  let clean = text.slice(0, lookedThrough)
  for (const shape of shapes)
    clean = clean.replace(shape, (_whole: string, kept: unknown) => (typeof kept === 'string' ? kept + hidden : hidden))
  return clean.length > longest ? `${clean.slice(0, longest)}...` : clean
}
