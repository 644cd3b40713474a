import { fail } from '#shared/failure.ts'
import type { Desktop } from './port.ts'

/** A front without a desktop of its own: the terminal, and the page in a browser. */
export const noDesktop = (front: 'browser' | 'terminal', version: string): Desktop => ({
  front,
  version,
  copy: () => Promise.reject(fail('input', 'not-in-this-front', { what: 'app:copy' })),
  openLink: () => Promise.resolve(false),
  chooseFolder: () => Promise.resolve(null),
  showIn: () => undefined,
  answerClose: () => Promise.reject(fail('input', 'not-in-this-front', { what: 'window:close' })),
})
