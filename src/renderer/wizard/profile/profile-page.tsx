import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import type { Draft } from '#shared/draft/draft.ts'
import { pageTitles, profileTexts } from '#shared/texts/window.ts'
import { mention } from '../../state/announce.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { askAgain, useAsk } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import type { WizardPageProps } from '../wizard-page.ts'
import { ProfileChoice } from './profile-choice.tsx'
import type { ListedProfile } from './profile-settings.ts'
import { nameOf } from './profile-words.ts'

/** The longest name that a draft keeps. */
const longestName = 200

/** Page 3: which settings devices get. */
export default function ProfilePage({ opened, change, next, onNext, onBack, obstacle }: WizardPageProps) {
  const { connection, profile } = opened.draft
  const asked = useAsk('profiles:list', { connection })
  const checkAgain = (): void => void askAgain('profiles:list')
  useCheckAgain(checkAgain)
  const [lead, setLead] = useState(0)
  const choose = useAct(async (_signal, { id, displayName }: ListedProfile) => {
    await change({ profile: { id, name: displayName.slice(0, longestName) } })
    mention(profileTexts.chosen(nameOf({ displayName })))
  })
  return (
    <Page
      note={profileTexts.note}
      title={pageTitles.profile}
      bar={
        <ActionBar
          next={next}
          obstacle={obstacle ?? whyNot(profile, asked.data)}
          onBack={onBack}
          onNext={onNext}
          onObstacle={() => {
            setLead((before) => before + 1)
          }}
        />
      }
      tools={<Button onClick={checkAgain}>{profileTexts.checkAgain}</Button>}
    >
      {choose.failure !== null && <FailureBox failure={choose.failure} />}
      <Looked asked={asked} rows={6} what={profileTexts.reading}>
        {({ profiles }) =>
          profiles.length === 0 ? (
            <Empty text={profileTexts.empty}>
              <Button onClick={checkAgain}>{profileTexts.checkAgain}</Button>
            </Empty>
          ) : (
            <ProfileChoice
              chosen={profile?.id ?? null}
              lead={lead}
              profiles={profiles}
              onChoose={(one) => void choose.run(one)}
            />
          )
        }
      </Looked>
    </Page>
  )
}

/** A profile that was chosen earlier may be gone, or changed so that it does not suit any more. */
function whyNot(chosen: Draft['profile'], read: Output<'profiles:list'> | undefined): string | null {
  if (chosen === null) return null
  if (read === undefined) return profileTexts.unread
  const one = read.profiles.find(({ id }) => id === chosen.id)
  if (one === undefined) return profileTexts.gone(chosen.name)
  return one.suitable ? null : profileTexts.unsuited(chosen.name)
}
