import type { Output } from '#shared/contract/calls.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import { chosenPoints, toSend } from '#shared/draft/destinations.ts'
import type { Draft, Page } from '#shared/draft/draft.ts'
import { atEndWords, planTexts as texts, saySend } from '#shared/texts/window.ts'
import { useAsk } from '../../ui/use-ask.ts'
import { useDraftLook } from '../use-draft-look.ts'
import { Fact, Section, told } from './section.tsx'

interface ContentSectionsProps {
  readonly opened: OpenedDraft
  readonly goTo: (page: Page) => void
}

/** Package, distribution and task sequence: what devices get. */
export function ContentSections({ opened: { id, draft }, goTo }: ContentSectionsProps) {
  const { connection, profile, share, package: wanted, taskSequence, distribution } = draft
  const { bootImageId, osImageId, imageIndex, atEnd } = taskSequence
  const made = useDraftLook('package:look', { id }, [connection, profile, share, wanted])
  const content = useDraftLook('distribution:look', { id }, [connection, profile, wanted, bootImageId, osImageId])
  const sequence = useDraftLook('sequence:look', { id }, [connection, profile, osImageId, imageIndex, atEnd])
  const images = useAsk('images:list', { connection })
  const to = (page: Page) => () => {
    goTo(page)
  }
  return (
    <>
      <Section title={texts.titles.content} onChange={to('distribution')}>
        <Fact name={texts.package}>
          {told(made, ({ existing }) =>
            existing === null ? texts.made(wanted.name) : texts.used(existing.name, existing.id),
          )}
        </Fact>
        {distribution.points.length > 0 && <Fact name={texts.points}>{distribution.points.join(', ')}</Fact>}
        {distribution.groups.length > 0 && <Fact name={texts.groups}>{distribution.groups.join(', ')}</Fact>}
        <Fact name={texts.toSend}>
          {told(content, ({ references, groups }) => {
            const { bytes, unknown } = toSend(references, chosenPoints(distribution, groups))
            return bytes === 0 && unknown.length === 0 ? texts.sendNothing : saySend(bytes, unknown)
          })}
        </Fact>
      </Section>
      <Section title={texts.titles.sequence} onChange={to('task-sequence')}>
        <Fact name={texts.name}>{told(sequence, (looked) => texts.fast(sequenceName(taskSequence.name, looked)))}</Fact>
        <Fact name={texts.bootImage}>{told(images, (all) => bootWords(taskSequence, all))}</Fact>
        <Fact name={texts.osImage}>{told(images, (all) => osWords(taskSequence, all))}</Fact>
        <Fact name={texts.atEnd}>{atEndWords[atEnd]}</Fact>
      </Section>
    </>
  )
}

function sequenceName(name: string, { existing }: Output<'sequence:look'>): string {
  if (existing === null) return texts.made(name)
  return existing.same === true ? texts.used(existing.name, existing.id) : texts.rewritten(existing.name, existing.id)
}

function bootWords({ bootImageId }: Draft['taskSequence'], { bootImages }: Output<'images:list'>): string {
  return texts.image(bootImageId ?? '', bootImages.find((one) => one.id === bootImageId)?.name ?? '')
}

function osWords({ osImageId, imageIndex }: Draft['taskSequence'], { osImages }: Output<'images:list'>): string {
  const image = osImages.find((one) => one.id === osImageId)
  const index = image?.indexes.find((one) => one.index === imageIndex)
  return texts.index(osImageId ?? '', imageIndex ?? 0, index?.name ?? image?.name ?? '', index?.language ?? '')
}
