/** Text that comes in pieces, cut into lines. */
export interface Lines {
  /** The lines that this piece completes, without their ends. */
  take(piece: string): readonly string[]
}

/**
 * Pieces of a line that is not at its end are kept as they came and joined once: joining them at each piece would copy
 * an answer of 40 MB hundreds of times. A line longer than `longest` characters is cut there.
 */
export function createLines(longest: number): Lines {
  let pieces: string[] = []
  let length = 0
  const finish = (last: string): string => {
    const line = pieces.length === 0 ? last : [...pieces, last].join('')
    pieces = []
    length = 0
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  return {
    take(piece) {
      const parts = piece.split('\n')
      const open = parts.pop() ?? ''
      const lines = parts.map(finish)
      if (open !== '') {
        pieces.push(open)
        length += open.length
      }
      if (length > longest) lines.push(finish(''))
      return lines
    },
  }
}

const commands = /\u001B(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-Z\\^_])/g
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g

/** Text without colour codes and other commands for a terminal. */
export const plain = (text: string): string => text.replace(commands, '').replace(controls, '')
