import type { BoardGroup } from '#shared/stages/group.ts'
import type { IconName } from '../ui/icons.tsx'

/** A shape for what devices of a group need. */
export const groupIcons: Readonly<Record<BoardGroup, IconName>> = {
  'need-you': 'warn',
  'waiting-for-start': 'yours',
  'before-formatting': 'open',
  'past-formatting': 'moving',
  ended: 'ok',
}
