/** What a connection consists of. */
export const connectionParts = ['tenant', 'site', 'share', 'powershell', 'console'] as const
export type ConnectionPart = (typeof connectionParts)[number]
