import { note, warn, type Finding } from '../finding.ts'
import { shorten } from './raw.ts'

/** Characters in a computer name (graph.md 1.8; configmgr.md 1.1). */
export const longestDeviceName = 15

type Part =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'serial' }
  | { readonly kind: 'random'; readonly digits: number }
  | { readonly kind: 'macro-case'; readonly text: string }
  | { readonly kind: 'macro-unknown'; readonly text: string }

function macro(text: string): Part {
  if (text === '%SERIAL%') return { kind: 'serial' }
  const random = /^%RAND:([1-9][0-9]?)%$/.exec(text)
  if (random?.[1] !== undefined) return { kind: 'random', digits: Number(random[1]) }
  return /^%(serial|rand:[1-9][0-9]?)%$/i.test(text) ? { kind: 'macro-case', text } : { kind: 'macro-unknown', text }
}

/** A template in parts; a lone percent sign counts as a macro that nobody knows. */
export const partsOf = (template: string): readonly Part[] =>
  (template.match(/%[^%]*%|%[^%]*$|[^%]+/g) ?? []).map((text) =>
    text.startsWith('%') ? macro(text) : { kind: 'fixed', text },
  )

/**
 * What Windows will make of a device name or template, as found at `where`. `devices`: how many devices get it, if that
 * is known. Nothing here blocks: Windows reads the file and only the name does not become what was meant.
 */
export function deviceNameFindings(where: string, template: string, devices?: number): readonly Finding[] {
  return [...formFindings(where, template), ...countFindings(where, template, devices)]
}

/** What can be said without knowing how many devices there are. */
export function formFindings(where: string, template: string): readonly Finding[] {
  const name = shorten(template)
  const parts = partsOf(template)
  const fixed = parts.map((part) => (part.kind === 'fixed' ? part.text : '')).join('')
  return [
    ...(template === '' ? [warn('device-name-empty', where)] : []),
    ...(/\s/.test(template) ? [warn('device-name-blank', where, { name })] : []),
    ...otherCharacters(where, fixed),
    ...parts.flatMap((part) => macroFindings(where, part)),
    ...lengthFindings(where, name, parts, fixed.length),
    ...(onlyDigits(parts, fixed) ? [warn('device-name-digits', where, { name })] : []),
  ]
}

/** What depends on how many devices get the name; `devices` undefined: not known. */
export function countFindings(where: string, template: string, devices?: number): readonly Finding[] {
  const parts = partsOf(template)
  const name = shorten(template)
  const random = parts.reduce((sum, part) => sum + (part.kind === 'random' ? part.digits : 0), 0)
  if (template === '' || parts.some((part) => part.kind === 'serial')) return []
  if (random > 0) {
    const names = 10 ** random
    return devices !== undefined && devices > names
      ? [warn('device-name-too-few', where, { name, devices, names })]
      : []
  }
  if (devices === undefined) return [note('device-name-explicit', where, { name })]
  return devices > 1 ? [warn('device-name-shared', where, { name, devices })] : []
}

function otherCharacters(where: string, fixed: string): readonly Finding[] {
  const others = [...new Set(fixed.replace(/[A-Za-z0-9\s-]/g, ''))]
  return others.length === 0 ? [] : [warn('device-name-characters', where, { characters: shorten(others.join(' ')) })]
}

function macroFindings(where: string, part: Part): readonly Finding[] {
  if (part.kind === 'macro-case')
    return [warn('device-name-macro-case', where, { macro: part.text, right: part.text.toUpperCase() })]
  return part.kind === 'macro-unknown' ? [warn('device-name-macro-unknown', where, { macro: shorten(part.text) })] : []
}

function lengthFindings(where: string, name: string, parts: readonly Part[], fixed: number): readonly Finding[] {
  const length = parts.reduce((sum, part) => sum + (part.kind === 'random' ? part.digits : 0), fixed)
  const serials = parts.filter((part) => part.kind === 'serial').length
  // A serial number has at least one character.
  if (length + serials > longestDeviceName)
    return [warn('device-name-too-long', where, { name, length: length + serials, limit: longestDeviceName })]
  if (serials === 0) return []
  return [note('device-name-serial', where, { name, room: Math.floor((longestDeviceName - length) / serials) })]
}

/** Random macros give digits only; a serial number may hold letters. */
const onlyDigits = (parts: readonly Part[], fixed: string): boolean =>
  parts.length > 0 && parts.every((part) => part.kind === 'fixed' || part.kind === 'random') && /^[0-9]*$/.test(fixed)
