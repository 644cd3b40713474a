import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { auditTexts } from '#shared/texts/window.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { Icon } from '../ui/icons.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask } from '../ui/use-ask.ts'
import styles from './runs.module.css'

type Verified = Output<'audit:verify'>

/** Whether the audit is complete and unchanged. */
export function Verify() {
  const [verified, setVerified] = useState<Verified | null>(null)
  const verify = useAct(async (signal) => {
    setVerified(null)
    setVerified(await ask('audit:verify', {}, signal))
  })
  const failure = verify.failure === null ? null : sayFailure(verify.failure)
  return (
    <div className={styles['verify']}>
      <span role="status">
        {verified !== null && <Said verified={verified} />}
        {failure !== null && `${failure.title} ${failure.remedy}`}
      </span>
      <Button disabledFocusable={verify.busy} onClick={() => void verify.run()}>
        {verify.busy ? auditTexts.verifying : auditTexts.verify}
      </Button>
    </div>
  )
}

function Said({ verified: { ok, entries, firstBad } }: { readonly verified: Verified }) {
  return (
    <span className={styles['outcome']}>
      <Icon name={ok ? 'ok' : 'bad'} />
      {ok ? auditTexts.whole(entries) : auditTexts.changed(firstBad ?? entries)}
    </span>
  )
}
