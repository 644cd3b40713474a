import { never } from '../result.ts'
import type { ContentState } from '../site.ts'

/** What a distribution point has of a content's version at the source. */
type ContentAt = 'there' | 'old' | 'missing' | 'on-its-way' | 'failed' | 'removing'

/** `state` undefined: the content is not targeted at the point (configmgr.md 5.3). */
export function contentAt(
  state: Pick<ContentState, 'condition' | 'sourceVersion'> | undefined,
  content: { readonly sourceVersion: number },
): ContentAt {
  if (state === undefined) return 'missing'
  switch (state.condition) {
    case 'installed':
      return state.sourceVersion >= content.sourceVersion ? 'there' : 'old'
    case 'in-progress':
      return 'on-its-way'
    case 'failed':
    case 'removing':
      return state.condition
    default:
      return never(state.condition)
  }
}
