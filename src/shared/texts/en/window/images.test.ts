import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sayLanguage } from './images.ts'

it.each([
  ['en-US', 'English (United States)'],
  ['DE-de', 'German (Germany)'],
  ['zh-Hant-TW', 'Chinese (Traditional, Taiwan)'],
  ['es-419', 'Spanish (Latin America)'],
  ['en-US;de-DE', 'English (United States), German (Germany)'],
  ['English (United States)', 'English (United States)'],
  ['qq-QQ-x', 'qq-QQ-x'],
  ['', ''],
])('the language %j is %j', (language, words) => {
  expect(sayLanguage(language)).toBe(words)
})

it('whatever a site has as language can be said', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z]{0,4}(-\w{0,5}){0,3}$/)), (language) => {
      expect(sayLanguage(language)).toEqual(expect.any(String))
    }),
  )
})
