const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const countryCode = /^([A-Za-z]{2}|[0-9]{3})$/

/** The literal that tells Windows to keep the language of the image (graph.md 1.9). */
export const isOsDefault = (value: string): boolean => value.toLowerCase() === 'os-default'

/** `os-default` or a language tag like en-US (graph.md 1.8). */
export const looksLikeLanguage = (value: string): boolean => isOsDefault(value) || tag.test(value)

/** `os-default`, a country or region code like US, or a language tag like en-US (graph.md 1.9: the form is not documented). */
export const looksLikeRegion = (value: string): boolean => looksLikeLanguage(value) || countryCode.test(value)

const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/** At least two labels of letters, digits and hyphens; letters of other scripts count. */
export function looksLikeDomain(value: string): boolean {
  const labels = value.split('.')
  return value.length <= 253 && labels.length >= 2 && labels.every((one) => label.test(one))
}
