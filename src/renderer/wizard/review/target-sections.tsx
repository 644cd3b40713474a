import { explain, type ExplanationCode } from '#shared/autopilot/explain.ts'
import { fileSettings } from '#shared/autopilot/file-settings.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Page } from '#shared/draft/draft.ts'
import { planTexts as texts, profileTexts } from '#shared/texts/window.ts'
import { Breakable } from '../../ui/breakable.tsx'
import { useDraftLook } from '../use-draft-look.ts'
import { Fact, Section, told } from './section.tsx'

interface TargetSectionsProps {
  readonly opened: OpenedDraft
  readonly goTo: (page: Page) => void
}

/** Profile and configuration file: what devices become. */
export function TargetSections({ opened: { id, draft }, goTo }: TargetSectionsProps) {
  const file = useDraftLook('configuration-file:preview', { id }, [draft.connection, draft.profile, draft.share])
  const to = (page: Page) => () => {
    goTo(page)
  }
  return (
    <>
      <Section title={texts.titles.profile} onChange={to('profile')}>
        <Fact name={texts.profile}>{draft.profile?.name}</Fact>
        <Fact name={texts.join}>{told(file, ({ text }) => joinOf(codesOf(text)))}</Fact>
        <Fact name={texts.account}>{told(file, ({ text }) => accountOf(codesOf(text)))}</Fact>
      </Section>
      <Section title={texts.titles.file} onChange={to('configuration')}>
        <Fact mono name={texts.path}>
          <Breakable text={told(file, (one) => one.unc)} />
        </Fact>
        <Fact mono name={texts.sha}>
          {told(file, ({ sha256 }) => shortHash(sha256))}
        </Fact>
        <Fact name={texts.onShare}>{told(file, ({ onShare }) => texts.share[onShare ?? 'none'])}</Fact>
      </Section>
    </>
  )
}

/** How devices join, as a file that Drydock made says it. */
function joinOf(codes: readonly ExplanationCode[]): string {
  if (codes.includes('join-entra')) return profileTexts.join.entra
  return codes.includes('join-hybrid') ? profileTexts.join.hybrid : texts.notKnown
}

function accountOf(codes: readonly ExplanationCode[]): string {
  if (codes.includes('bit-user-standard')) return profileTexts.account.standard
  return codes.includes('bit-user-administrator') ? profileTexts.account.administrator : texts.notKnown
}

const codesOf = (text: string): readonly ExplanationCode[] =>
  explain(fileSettings(JSON.parse(text) as Readonly<Record<string, unknown>>)).map((one) => one.code)

/** Begin and end of a hash: the whole one is among the exact calls. */
const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`
