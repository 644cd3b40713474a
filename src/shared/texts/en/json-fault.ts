const expectedWords: Readonly<Record<string, string>> = {
  value: 'a value',
  key: 'a key in double quotes',
  colon: 'a colon',
  'comma-or-brace': 'a comma or a closing brace',
  'comma-or-bracket': 'a comma or a closing bracket',
  'end-of-text': 'the end of a text, a double quote,',
  escape: 'something that may follow a backslash',
}

const foundWords: Readonly<Record<string, string>> = {
  end: 'the file ends there',
  'line-end': 'the line ends there',
  'curly-quote': 'there is a typographic quote',
  'single-quote': 'there is a single quote',
  comment: 'there is a comment',
  'extra-comma': 'the list before it ends with a comma',
  control: 'there is a control character',
  other: 'there is something else',
}

/** What a reader of JSON expected and what stands there, as one clause. */
export const jsonFault = (expected: string, found: string): string =>
  `${expectedWords[expected] ?? expected} is expected, but ${foundWords[found] ?? found}`
