import { expect, it } from 'vitest'
import { consoleAge } from './console-version.ts'

it.each([
  ['5.00.9128.1000', '5.2403.1171.1000', 'same'],
  ['5.00.9128.1037', '5.2403.1209.1000', 'same'],
  ['5.00.9132.1000', '5.2403.1171.1000', 'older'],
  ['5.00.9122.1000', '5.2403.1171.1000', 'newer'],
  ['5.00.9128.1000', '5.0.9128.1000', 'same'],
  ['5.00.9999.1000', '5.2403.1171.1000', 'unknown'],
  ['5.00.9128.1000', '5.00.8325.1000', 'unknown'],
  ['5.00.9128.1000', '', 'unknown'],
  ['', '5.2403.1171.1000', 'unknown'],
] as const)('a site %s and a console %s: %s', (version, consoleVersion, age) => {
  expect(consoleAge({ version, consoleVersion })).toBe(age)
})
