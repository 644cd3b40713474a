import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { packageTexts, pageTitles } from '#shared/texts/window.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, type Asked } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import { useDraftLook } from '../use-draft-look.ts'
import { useStored } from '../use-stored.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { PackageForm } from './package-form.tsx'

/** Page 5: name, folder, no program, and what exists already. */
export default function PackagePage({ opened, change, next, onNext, onBack, obstacle, goTo }: WizardPageProps) {
  const { connection, profile, share } = opened.draft
  const asked = useDraftLook('package:look', { id: opened.id }, [connection, profile, share])
  const stored = useStored(opened.draft.package, (value) => change({ package: value }))
  const field = useRef<HTMLDivElement>(null)
  const checkAgain = (): void => void askAgain('package:look')
  const noName = stored.value.name.trim() === '' ? packageTexts.noName : null
  useCheckAgain(checkAgain)
  return (
    <Page
      note={packageTexts.note}
      title={pageTitles.package}
      bar={
        <ActionBar
          next={next}
          obstacle={(obstacle !== null && profile === null ? obstacle : noName) ?? whyNot(asked)}
          onBack={onBack}
          onNext={() => void stored.settle().then((all) => all && onNext())}
          onObstacle={() => field.current?.querySelector('input')?.focus()}
        />
      }
      tools={<Button onClick={checkAgain}>{packageTexts.checkAgain}</Button>}
    >
      {profile === null ? (
        <Empty text={packageTexts.noProfile}>
          <Button
            onClick={() => {
              goTo('profile')
            }}
          >
            {packageTexts.toProfile}
          </Button>
        </Empty>
      ) : (
        <>
          {stored.failure !== null && <FailureBox failure={stored.failure} onAgain={stored.again} />}
          <Looked asked={asked} what={packageTexts.reading}>
            {(look) => (
              <PackageForm
                ref={field}
                look={look}
                name={stored.value.name}
                onName={(name) => {
                  stored.set({ name })
                }}
              />
            )}
          </Looked>
        </>
      )}
    </Page>
  )
}

/** Why the site is in the way; null: nothing of it is. */
function whyNot({ data, error }: Asked<'package:look'>): string | null {
  if (data === undefined) return error === null ? packageTexts.unread : packageTexts.failed
  return firstBlock(data)
}

function firstBlock({ findings }: Output<'package:look'>): string | null {
  const block = findings.find((one) => one.level === 'block')
  return block === undefined ? null : packageTexts.blocked(sayFinding(block).text)
}
