import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import type { Output } from '#shared/contract/calls.ts'
import { isSuitableBootImage, type ImageProblem } from '#shared/draft/choose-images.ts'
import type { Draft } from '#shared/draft/draft.ts'
import { isSuitableIndex } from '#shared/plan/review-objects.ts'
import { atEndWords, sayObstacle, sequenceTexts as texts } from '#shared/texts/window.ts'
import { useFirstChoices } from '../../state/first-choice.ts'
import { ImageField } from './image-field.tsx'
import styles from './task-sequence.module.css'

type Wishes = Draft['taskSequence']

interface SequenceFormProps {
  readonly images: Output<'images:list'>
  readonly value: Wishes
  readonly onSet: (patch: Partial<Wishes>) => void
  readonly problems: Readonly<Record<'boot' | 'os' | 'index', ImageProblem | null>> | null
  /** Where it is noted what this page chose itself. */
  readonly choice: string
}

/** What the task sequence is made of. */
export function SequenceForm({ images, value, onSet, problems, choice }: SequenceFormProps) {
  const first = useFirstChoices((state) => state[choice])
  const boot = images.bootImages.find((one) => one.id === value.bootImageId)
  const os = images.osImages.find((one) => one.id === value.osImageId)
  const index = os?.indexes.find((one) => one.index === value.imageIndex)
  const isFirst = (...chosen: readonly unknown[]): boolean => chosen.every((one) => first?.includes(String(one)))
  return (
    <div className={styles['form']}>
      <ImageField
        empty={images.bootImages.some(isSuitableBootImage) ? null : texts.noBootImages}
        facts={boot === undefined ? '' : texts.bootFacts(boot.version, boot.architecture ?? '')}
        first={boot !== undefined && isFirst(boot.id) ? texts.firstImage : null}
        label={texts.bootImage}
        options={images.bootImages.map((one) => ({
          value: one.id,
          text: isSuitableBootImage(one)
            ? texts.image(one.name, one.id)
            : texts.notFor(one.name, one.architecture ?? ''),
          fits: isSuitableBootImage(one),
        }))}
        problem={problems?.boot ?? null}
        value={value.bootImageId}
        onChoose={(bootImageId) => {
          onSet({ bootImageId })
        }}
      />
      <ImageField
        empty={images.osImages.length > 0 ? null : texts.noOsImages}
        facts={os === undefined ? '' : [os.version, texts.indexes(os.indexes.length)].filter(Boolean).join(' · ')}
        first={os !== undefined && isFirst(os.id, value.imageIndex) ? texts.firstOs : null}
        label={texts.osImage}
        options={images.osImages.map((one) => ({ value: one.id, text: texts.image(one.name, one.id), fits: true }))}
        problem={problems?.os ?? null}
        value={value.osImageId}
        onChoose={(osImageId) => {
          onSet({ osImageId, imageIndex: onlyIndex(images, osImageId) })
        }}
      />
      <ImageField
        empty={null}
        facts={index === undefined ? '' : texts.indexFacts(index)}
        first={null}
        label={texts.index}
        options={(os?.indexes ?? []).map((one) => ({
          value: String(one.index),
          text: isSuitableIndex(one)
            ? texts.indexOf(one.index, one.name, one.language)
            : texts.indexUnsuitable(one.index, one.name, one.edition),
          fits: isSuitableIndex(one),
        }))}
        problem={problems?.index ?? null}
        value={value.imageIndex === null ? null : String(value.imageIndex)}
        onChoose={(chosen) => {
          onSet({ imageIndex: chosen === null ? null : Number(chosen) })
        }}
      />
      <Field
        label={texts.name}
        required
        validationMessage={value.name.trim() === '' ? sayObstacle({ code: 'no-sequence-name' }) : null}
      >
        <Input
          maxLength={50}
          value={value.name}
          onChange={(_event, { value: name }) => {
            onSet({ name })
          }}
        />
      </Field>
      <Field label={texts.atEnd}>
        <RadioGroup
          layout="horizontal"
          value={value.atEnd}
          onChange={(_event, { value: atEnd }) => {
            onSet({ atEnd: atEnd === 'shutdown' ? 'shutdown' : 'restart' })
          }}
        >
          <Radio label={atEndWords.restart} value="restart" />
          <Radio label={atEndWords.shutdown} value="shutdown" />
        </RadioGroup>
      </Field>
      <div className={styles['variant']}>
        <span>{texts.variant}</span>
        <span>{texts.variantFast}</span>
      </div>
    </div>
  )
}

/** Where only one index of an image can enrol, there is nothing to choose. */
function onlyIndex({ osImages }: Output<'images:list'>, id: string | null): number | null {
  const [one, ...more] = osImages.find((image) => image.id === id)?.indexes.filter(isSuitableIndex) ?? []
  return one !== undefined && more.length === 0 ? one.index : null
}
