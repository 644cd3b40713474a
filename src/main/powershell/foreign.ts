import { plain } from './lines.ts'

/** What this folder needs of a log: a `Log` is one. */
export interface Notes {
  info(what: string, facts?: Readonly<Record<string, unknown>>): void
  warn(what: string, facts?: Readonly<Record<string, unknown>>): void
  error(what: string, facts?: Readonly<Record<string, unknown>>): void
}

/** Lines noted for one request, and characters of each: a module that talks must not fill the log. */
const mostLines = 200
const mostCharacters = 500
/** Characters of standard error that a failure shows at most: its end. */
const mostErrorText = 4000

/** Text that is not ours: banners, native tools, warnings. It is noted and never decides anything by itself. */
export interface Foreign {
  output(line: string): void
  error(line: string): void
  /** The end of what came on standard error since the last request began. */
  errorText(): string
  /** A request begins. */
  begin(): void
}

export function noteForeign(log: Notes): Foreign {
  let lines = 0
  let errors = ''
  const note = (what: string, line: string): string => {
    const text = plain(line).trim()
    if (text === '') return ''
    lines += 1
    if (lines <= mostLines) log.info(what, { text: text.slice(0, mostCharacters) })
    return text
  }
  return {
    output: (line) => void note('powershell-output', line),
    error(line) {
      const text = note('powershell-error-output', line)
      if (text !== '') errors = `${errors}\n${text}`.trimStart().slice(-mostErrorText)
    },
    errorText: () => errors,
    begin() {
      if (lines > mostLines) log.info('powershell-output-left-out', { lines: lines - mostLines })
      lines = 0
      errors = ''
    },
  }
}
