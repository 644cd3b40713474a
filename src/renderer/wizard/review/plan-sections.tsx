import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Page } from '#shared/draft/draft.ts'
import { planTexts as texts, sayDateTime } from '#shared/texts/window.ts'
import { ContentSections } from './content-sections.tsx'
import { Fact, Section } from './section.tsx'
import { TargetSections } from './target-sections.tsx'
import styles from './review.module.css'

interface PlanSectionsProps {
  readonly opened: OpenedDraft
  readonly devices: number
  readonly goTo: (page: Page) => void
  readonly onDeployment: () => void
}

/** Every part of the plan as it was reviewed. */
export function PlanSections({ opened, devices, goTo, onDeployment }: PlanSectionsProps) {
  const { collection, deployment } = opened.draft
  const { availableFrom, expires, comment, cap } = deployment
  return (
    <div className={styles['plan']}>
      <TargetSections goTo={goTo} opened={opened} />
      <ContentSections goTo={goTo} opened={opened} />
      <Section
        title={texts.titles.collection}
        onChange={() => {
          goTo('devices')
        }}
      >
        <Fact name={texts.batch}>{opened.batch}</Fact>
        <Fact name={texts.name}>{texts.made(collection.name)}</Fact>
        <Fact name={texts.rules}>{texts.directRules(devices)}</Fact>
        <Fact name={texts.limitedTo}>
          {collection.limitingCollectionId === 'SMS00001' ? texts.allSystems : collection.limitingCollectionId}
        </Fact>
        {collection.comment !== '' && <Fact name={texts.comment}>{collection.comment}</Fact>}
      </Section>
      <Section title={texts.titles.deployment} onChange={onDeployment}>
        <Fact name={texts.purpose}>{texts.available}</Fact>
        <Fact name={texts.from}>{availableFrom === null ? texts.atOnce : sayDateTime(Date.parse(availableFrom))}</Fact>
        <Fact name={texts.expires}>{expires === null ? texts.afterDays : sayDateTime(Date.parse(expires))}</Fact>
        <Fact name={texts.most}>{texts.mostDevices(cap)}</Fact>
        {comment !== '' && <Fact name={texts.comment}>{comment}</Fact>}
      </Section>
    </div>
  )
}
