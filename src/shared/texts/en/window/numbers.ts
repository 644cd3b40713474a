/* How numbers, bytes, times and ages are written (ux.md 5). Times are milliseconds since 1970; the zone is this machine's. */

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const two = (value: number): string => String(value).padStart(2, '0')

/** 100,212 */
export const sayNumber = (value: number): string => String(Math.trunc(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** A number with its noun: 1 device, 12 devices. */
export const count = (value: number, one: string, more: string): string =>
  `${sayNumber(value)} ${value === 1 ? one : more}`

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** 5.1 GB, one decimal, by thousands. */
export function sayBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return unit === 0 ? `${sayNumber(value)} bytes` : `${value.toFixed(1)} ${units[unit] ?? ''}`
}

/** 10:44:12 */
export function sayTime(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** 24 Nov 2026 */
export function sayDate(at: number): string {
  const date = new Date(at)
  return `${date.getDate()} ${months[date.getMonth()] ?? ''} ${date.getFullYear()}`
}

const isSameDay = (a: number, b: number): boolean => sayDate(a) === sayDate(b)

/** 10:44:12 today, 23 Nov 16:02 on another day. */
export function sayMoment(at: number, now: number): string {
  if (isSameDay(at, now)) return sayTime(at)
  const date = new Date(at)
  return `${date.getDate()} ${months[date.getMonth()] ?? ''} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** 24 Nov 2026 08:12 */
export function sayDateTime(at: number): string {
  const date = new Date(at)
  return `${sayDate(at)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** 6 s, 23 min, 1 h 58 min, 9 days: how long something lasts or has lasted. */
export function sayAge(milliseconds: number): string {
  const age = Math.max(0, milliseconds)
  if (age < minute) return `${Math.floor(age / second)} s`
  if (age < hour) return `${Math.floor(age / minute)} min`
  if (age >= 2 * day) return `${sayNumber(Math.floor(age / day))} days`
  const minutes = Math.floor((age % hour) / minute)
  return `${Math.floor(age / hour)} h${minutes === 0 ? '' : ` ${minutes} min`}`
}

/** Last contact: today, yesterday, 9 days ago. */
export function sayDaysAgo(at: number, now: number): string {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0)
  const days = Math.round((midnight(now) - midnight(at)) / day)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${sayNumber(days)} days ago`
}

/** 0:04, 6:12, 1:02:10: how long a step took. */
export function sayDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / second))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}
