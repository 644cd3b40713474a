import { partsOf } from './device-name.ts'

/** Stands for digits that Windows makes up. */
const exampleDigits = '4907261835'

/**
 * The name that a device with this serial number would get by a template; of `%RAND:n%` an example. A macro that nobody
 * knows stays as it stands. The name may be one that Windows does not take: see `deviceNameFindings`.
 */
export const exampleName = (template: string, serial: string): string =>
  partsOf(template)
    .map((part) => {
      switch (part.kind) {
        case 'serial':
          return serial
        case 'random':
          return exampleDigits.repeat(Math.ceil(part.digits / exampleDigits.length)).slice(0, part.digits)
        case 'fixed':
        case 'macro-case':
        case 'macro-unknown':
          return part.text
      }
    })
    .join('')
