/**
 * Sign-in tokens, as the module writes one in front of the JSON when it signs in as an application (converter.md 3.2).
 * The last form is an opaque token, which has nothing to know it by but its length.
 */
const tokens = /eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?|\bbearer\s+[\w.~+/=-]{20,}|[\w+/=.~-]{200,}/gi

/** True if a text holds something that may be a token. */
export const holdsToken = (text: string): boolean => text.search(tokens) >= 0

/** The same text with every token taken out; for whatever leaves the inspector. */
export const withoutTokens = (text: string): string => text.replace(tokens, '...')
