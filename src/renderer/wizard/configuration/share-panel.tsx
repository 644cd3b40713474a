import { Button, Field, Input } from '@fluentui/react-components'
import type { Ref } from 'react'
import { judgeAccess, judgePlace } from '#shared/plan/review-objects.ts'
import { shareTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Findings } from '../../ui/findings.tsx'
import { Testing } from './testing.tsx'
import { ShareState } from './share-state.tsx'
import type { Place, SharePlan } from './use-share.ts'
import styles from './share-panel.module.css'

interface SharePanelProps {
  readonly share: SharePlan
  /** ISO 8601: when a person went on from this page; undefined: not yet. */
  readonly passed: string | undefined
  /** Where a closed way on leads to. */
  readonly test: Ref<HTMLDivElement>
}

/** The share of this plan: where the file is written, how the site reaches it, and whether both are the same place. */
export function SharePanel({ share, passed, test: place }: SharePanelProps) {
  const { place: typed, proof, own, test, save, reset } = share
  const failure = test.failure ?? save.failure ?? reset.failure ?? share.away
  const field = (name: keyof Place) => (
    <Field label={shareTexts[name]}>
      <Input
        className={styles['place']}
        input={{ spellCheck: false }}
        maxLength={1000}
        value={typed[name]}
        onChange={(_event, { value }) => {
          share.type({ ...typed, [name]: value })
        }}
      />
    </Field>
  )
  return (
    <form
      aria-label={shareTexts.title}
      className={styles['share']}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void save.run()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void test.run()
      }}
    >
      <div className={styles['head']}>
        <h2>{shareTexts.title}</h2>
        <span className={styles['whose']}>{own ? shareTexts.ofPlan : shareTexts.ofConnection}</span>
        {own && (
          <Button size="small" onClick={() => void reset.run()}>
            {shareTexts.reset}
          </Button>
        )}
        <span className={styles['space']} />
        {test.busy ? <Testing onCancel={test.cancel} /> : <ShareState passed={passed} share={share} />}
      </div>
      <div className={styles['fields']}>
        {field('folder')}
        {field('unc')}
        <div ref={place} className={styles['test']}>
          <Button disabledFocusable={test.busy} type="submit">
            {shareTexts.test}
          </Button>
        </div>
      </div>
      {failure !== null && !test.busy && <FailureBox failure={failure} onAgain={() => void test.run()} />}
      {proof !== null && !test.busy && <Findings findings={[...judgePlace(proof), ...judgeAccess(proof)]} />}
    </form>
  )
}
