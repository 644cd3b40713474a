export type LogFacts = Readonly<Record<string, unknown>>

/** JSON lines for whoever has to find out what happened; nothing secret, nothing a person waits for. */
export interface Log {
  info(what: string, facts?: LogFacts): void
  warn(what: string, facts?: LogFacts): void
  error(what: string, facts?: LogFacts): void
}
