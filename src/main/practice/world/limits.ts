import { WorldError } from './trouble.ts'

/** The site rejects what is longer than its columns (configmgr.md 3.1, 4.3). */
export function atMost(field: string, value: string, length: number): void {
  if (value.length > length) throw new WorldError({ code: 'value-refused', field, limit: `${length}` })
}

/** Names of objects: not empty, at most 50 characters (configmgr.md 3.1). */
export function named(field: string, value: string): void {
  if (value.trim() === '') throw new WorldError({ code: 'value-refused', field, limit: '1' })
  atMost(field, value, 50)
}
