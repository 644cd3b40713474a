import { distributionTexts as texts, referenceStates } from '#shared/texts/window.ts'
import type { ReferenceState } from '#shared/draft/destinations.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'

const icons: Readonly<Record<ReferenceState, IconName>> = {
  there: 'ok',
  old: 'warn',
  missing: 'open',
  'on-its-way': 'moving',
  failed: 'bad',
  removing: 'stopped',
}

/** The one that a person has to know of comes first. */
const urgent: readonly ReferenceState[] = ['failed', 'old', 'removing', 'missing', 'on-its-way', 'there']

/** What a point has of a content; of a group, how many of its points have it. */
export function StateCell({ counts }: { readonly counts: ReadonlyMap<ReferenceState, number> }) {
  const worst = urgent.find((one) => counts.has(one))
  if (worst === undefined) return <span>{texts.noPoints}</span>
  return (
    <>
      <Icon name={icons[worst]} />
      <span>{wordOf(worst, counts)}</span>
    </>
  )
}

function wordOf(worst: ReferenceState, counts: ReadonlyMap<ReferenceState, number>): string {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  if (counts.size === 1) return referenceStates[worst]
  return worst === 'failed'
    ? texts.failedOf(counts.get('failed') ?? 0, all)
    : texts.there(counts.get('there') ?? 0, all)
}
