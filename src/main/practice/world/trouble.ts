import type { Primitive } from './primitive.ts'

/** Why the site says no. A door turns these into what its callers know (codes, or the messages of cmdlets). */
export type Trouble =
  | { readonly code: 'object-missing'; readonly what: string }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'rule-exists'; readonly collectionId: string; readonly resourceIds: readonly number[] }
  | { readonly code: 'built-in'; readonly id: string }
  | { readonly code: 'no-destination'; readonly contentId: string }
  | { readonly code: 'locked'; readonly id: string; readonly owner: string; readonly machine: string }
  | { readonly code: 'value-refused'; readonly field: string; readonly limit: string }
  | { readonly code: 'in-use'; readonly id: string; readonly by: string }
  | { readonly code: 'mark-unknown'; readonly mark: string }
  | { readonly code: 'query-invalid' }
  | { readonly code: 'answer-lost'; readonly primitive: Primitive }

export class WorldError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.code)
    this.name = 'WorldError'
    this.trouble = trouble
  }
}

/** No such object, or no right to see it: the site does not tell these apart. */
export const missing = (what: string): WorldError => new WorldError({ code: 'object-missing', what })
