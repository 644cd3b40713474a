import type { Foreign } from './foreign.ts'
import { readLine, type Line } from './protocol.ts'

/** Who hears what comes on standard output. */
export interface Listener {
  take(line: string): void
  ours: (line: Line) => void
  /** While it starts, before the host script is there: `drydock-name=value`. */
  said: (name: string, value: string) => void
}

const nothing = (): void => undefined
const saying = /^drydock-([a-z-]+)=(.*)$/

/** Sorts lines of standard output into ours and those of others. */
export function createListener(marker: string, foreign: Foreign): Listener {
  const listener: Listener = {
    take(text) {
      const read = readLine(text, marker)
      const [, name, value] = saying.exec(read.foreign.trim()) ?? []
      if (name !== undefined && value !== undefined) listener.said(name, value)
      else foreign.output(read.foreign)
      // An unreadable one of ours is missed by whoever counts.
      if (read.line != null) listener.ours(read.line)
    },
    ours: nothing,
    said: nothing,
  }
  return listener
}
