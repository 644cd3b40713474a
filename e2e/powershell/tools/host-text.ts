import fc from 'fast-check'

/** Any whole character, each plane as likely as the next; fast-check's own takes seconds for its table of them. */
const character = fc
  .oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: character, maxLength })
