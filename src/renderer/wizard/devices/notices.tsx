import { Button } from '@fluentui/react-components'
import { devicesTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { Intake } from './intake/intake.ts'
import { useIntakeState } from './use-intake.ts'
import styles from './notices.module.css'

interface NoticesProps {
  readonly intake: Intake
  readonly notChecked: number
}

/** What is wrong with the list as a whole: a failure, a site that does not answer, lines that nobody has looked up. */
export function Notices({ intake, notChecked }: NoticesProps) {
  const failure = useIntakeState(intake, (state) => state.failure)
  const awaySince = useIntakeState(intake, (state) => state.awaySince)
  const busy = useIntakeState(intake, (state) => state.progress !== null || state.band.kind === 'checking')
  return (
    <>
      {failure !== null && <FailureBox failure={failure.what} onAgain={failure.again} />}
      {notChecked > 0 && (awaySince !== null || !busy) && (
        <div className={styles['away']} role="status">
          <Icon name={awaySince === null ? 'unknown' : 'away'} />
          <span className={styles['words']}>
            {awaySince !== null && `${devicesTexts.away(awaySince)} `}
            {devicesTexts.notChecked(notChecked)}
          </span>
          <Button size="medium" onClick={() => void intake.checkAgain()}>
            {devicesTexts.checkThem}
          </Button>
        </div>
      )}
    </>
  )
}
