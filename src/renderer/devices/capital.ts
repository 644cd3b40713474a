/** A part of a sentence, put at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
