import type { Verdict } from '#shared/draft/line.ts'
import type { Sound } from '../../../scan/sound.ts'

/** The sound of a verdict (ux.md 2, "Sound"). A line that could not be checked is no bad one: it only ticks. */
export function soundOf({ code }: Verdict): Sound {
  switch (code) {
    case 'found':
      return 'found'
    case 'double':
      return 'double'
    case 'server':
      return 'server'
    case 'not-checked':
      return 'tick'
    case 'unknown':
    case 'several-records':
    case 'not-current':
    case 'placeholder':
      return 'bad'
  }
}
