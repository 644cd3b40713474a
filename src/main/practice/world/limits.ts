import { WorldError } from './trouble.ts'

/** Control characters: no console can show them. Text of several lines has tabs and line breaks. */
const control = /[\x00-\x1F\x7F-\x9F]/
const controlInText = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/

const refused = (field: string, limit: string): WorldError => new WorldError({ code: 'value-refused', field, limit })

/** The site rejects what is longer than its columns (configmgr.md 3.1, 4.3). */
export function atMost(field: string, value: string, length: number): void {
  if (value.length > length) throw refused(field, `${length}`)
  if (controlInText.test(value)) throw refused(field, 'text')
}

/** Text of one line: also without tabs and line breaks. */
export function lineAtMost(field: string, value: string, length: number): void {
  if (value.length > length) throw refused(field, `${length}`)
  if (control.test(value)) throw refused(field, 'text')
}

/** Names of objects: of one line, not empty, at most 50 characters (configmgr.md 3.1). */
export function named(field: string, value: string): void {
  lineAtMost(field, value, Infinity)
  if (value.trim() === '') throw refused(field, '1')
  lineAtMost(field, value, 50)
}

/** A share that the site server can read: no drive letter (configmgr.md 3.1). */
export function unc(field: string, value: string): void {
  if (!/^\\\\[^\\/]+\\[^\\/]+/.test(value)) throw refused(field, '\\\\server\\share')
  lineAtMost(field, value, 260)
}
