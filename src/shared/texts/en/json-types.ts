const words: Readonly<Record<string, string>> = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  'yes-or-no': 'true or false',
  null: 'nothing (null)',
}

/** A JSON type as it reads after "has to be" or "is". */
export const jsonTypeWord = (type: string): string => words[type] ?? type
