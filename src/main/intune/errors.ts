/** What an error answer says, as far as it can be understood (graph.md 3, "Errors"). */
export interface GraphError {
  readonly status: number
  /** Graph's code and the codes of the inner errors, outermost first; may be empty. */
  readonly codes: readonly string[]
  readonly message: string
  readonly requestId: string | null
  readonly clientRequestId: string | null
  readonly date: string | null
}

export interface ErrorAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: string
}

const messageLimit = 400
const depthLimit = 8

/** Reads an error answer of any form: Graph's, Intune's JSON in the message, plain text, HTML. Never throws. */
export function readError(answer: ErrorAnswer): GraphError {
  const levels = errorLevels(parse(answer.body))
  const outer = levels[0]
  const message = outer === undefined ? plainText(answer.body) : intuneMessage(text(outer['message']))
  const inside = (name: string): string | null => first(levels.map((level) => text(level[name])))
  return {
    status: answer.status,
    codes: [...new Set(levels.map((level) => text(level['code'])).filter((code) => code !== ''))].map(short),
    message: short(message),
    requestId: answer.header('request-id') ?? inside('request-id'),
    clientRequestId: answer.header('client-request-id') ?? inside('client-request-id'),
    date: answer.header('date') ?? inside('date'),
  }
}

/** One line for a ticket: status, codes, message, ids (graph.md 3, "Correlation"). */
export function describeError(error: GraphError): string {
  const parts = [
    `HTTP ${error.status}`,
    error.codes.join(' / '),
    error.message,
    ...(error.requestId === null ? [] : [`request-id ${short(error.requestId)}`]),
    ...(error.clientRequestId === null ? [] : [`client-request-id ${short(error.clientRequestId)}`]),
    ...(error.date === null ? [] : [`date ${short(error.date)}`]),
  ]
  return parts.filter((part) => part !== '').join('; ')
}

type Level = Readonly<Record<string, unknown>>

const isLevel = (value: unknown): value is Level => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The error object and its inner errors, spelled innerError or innererror, as deep as they nest. */
function errorLevels(body: unknown): readonly Level[] {
  const levels: Level[] = []
  let next: unknown = isLevel(body) ? body['error'] : undefined
  while (isLevel(next) && levels.length < depthLimit) {
    levels.push(next)
    next = next['innerError'] ?? next['innererror']
  }
  return levels
}

/** Intune puts a second JSON object into the message as text; its sentence ends before " - Operation ID". */
function intuneMessage(message: string): string {
  const inner = parse(message)
  const phrase = isLevel(inner) ? text(inner['CustomApiErrorPhrase']) : ''
  const sentence = isLevel(inner) && typeof inner['Message'] === 'string' ? inner['Message'] : message
  const activity = / - Activity ID: ([0-9a-fA-F-]{36})/.exec(sentence)?.[1]
  const words = sentence.split(' - Operation ID')[0] ?? ''
  return [words, phrase, activity === undefined ? '' : `activity id ${activity}`]
    .filter((part) => part !== '')
    .join('; ')
}

/** The beginning of a text without the tags of a gateway's HTML page. */
export const plainText = (body: string): string =>
  body
    .slice(0, 8 * messageLimit)
    .replaceAll(/<(style|script)[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Not JSON: then the text itself is what there is to say.
    return undefined
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const first = (values: readonly string[]): string | null => values.find((value) => value !== '') ?? null

/** One line without control characters, cut. */
export function short(value: string): string {
  const line = value
    .slice(0, 8 * messageLimit)
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
  return line.length > messageLimit ? `${line.slice(0, messageLimit)}...` : line
}
