/** A LIKE pattern (ESCAPE '\') that finds a text anywhere, none of its characters being a wildcard. */
export const anywhere = (part: string): string => `%${part.replace(/[\\%_]/g, String.raw`\$&`)}%`
