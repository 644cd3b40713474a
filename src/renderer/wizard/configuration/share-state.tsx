import { shareTexts } from '#shared/texts/window.ts'
import { now } from '../../time.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import type { SharePlan } from './use-share.ts'
import styles from './share-panel.module.css'

interface ShareStateProps {
  readonly share: SharePlan
  readonly passed: string | undefined
}

/** Whether the share is proved, and when it was. */
export function ShareState({ share, passed }: ShareStateProps) {
  const [icon, text] = stateOf(share, passed)
  return (
    <div className={styles['state']} role="status">
      <Icon name={icon} />
      <span>{text}</span>
    </div>
  )
}

function stateOf({ proof, obstacle, away }: SharePlan, passed: string | undefined): readonly [IconName, string] {
  if (proof !== null)
    return proof.sameplace === 'proved'
      ? ['ok', shareTexts.proved(Date.parse(proof.at), now())]
      : ['bad', shareTexts.different]
  if (away !== null) return ['bad', shareTexts.away]
  return obstacle === null && passed !== undefined
    ? ['ok', shareTexts.provedBefore(Date.parse(passed), now())]
    : ['unknown', shareTexts.notProved]
}
