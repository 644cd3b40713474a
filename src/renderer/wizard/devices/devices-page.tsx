import { useCallback, useRef, useState } from 'react'
import { missingOn } from '#shared/draft/page-state.ts'
import { devicesTexts, pageTitles } from '#shared/texts/window.ts'
import { useScanTarget } from '../../scan/scan-target.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Page } from '../../ui/page.tsx'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { CollectionDialog, CollectionLine, CollectionPanel } from './collection/collection-part.tsx'
import { useCollection } from './collection/use-collection.ts'
import { Dialogs } from './dialogs/dialogs.tsx'
import { useDialogs } from './dialogs/use-dialogs.ts'
import { FilterRow } from './filter-row.tsx'
import { LineArea } from './line-area.tsx'
import { Notices } from './notices.tsx'
import { ScanBox } from './scan-box.tsx'
import { Tools } from './tools.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { useIntake } from './use-intake.ts'
import { usePageKeys } from './use-page-keys.ts'
import { useWidth } from './use-width.ts'
import { VerdictBand } from './verdict-band.tsx'
import styles from './devices-page.module.css'

/** Page 6: turn a pile into a list; every line must become exactly one device. */
export default function DevicesPage(props: WizardPageProps) {
  const { opened, next, onNext, onBack, obstacle } = props
  const { id, draft, lines } = opened
  const intake = useIntake(id, draft.connection)
  const width = useWidth()
  const box = useRef<HTMLInputElement>(null)
  const fields = useCollection(props)
  const [editing, setEditing] = useState(false)
  const toBox = useCallback(() => box.current?.focus(), [])
  const dialogs = useDialogs(intake)
  const take = useCallback((text: string) => void intake.takeOne(text, 'scan'), [intake])
  useScanTarget(take)
  useFocusBack(intake, box)
  usePageKeys({ onUndo: intake.undo, onPaste: dialogs.takePasted })
  useCheckAgain(() => void intake.checkAgain())
  const onObstacle = (): void => {
    const missing = missingOn('devices', draft, lines)
    if (missing?.code === 'lines-to-solve') void intake.reader.show('to-solve')
    else if (missing?.code === 'too-many-devices') void intake.reader.show('chosen')
    else if (missing?.code !== 'no-collection-name') toBox()
    else if (width === 'docked') document.getElementById('collection-name')?.focus()
    else setEditing(true)
  }
  return (
    <Page
      keepsFocus
      bar={<ActionBar next={next} obstacle={obstacle} onBack={onBack} onNext={onNext} onObstacle={onObstacle} />}
      note={width === 'small' ? undefined : devicesTexts.note}
      title={pageTitles.devices}
      tools={<Tools dialogs={dialogs} />}
    >
      <div className={styles['top']}>
        <ScanBox box={box} onTyped={(text) => void intake.takeOne(text, 'typed')} />
        <VerdictBand intake={intake} />
      </div>
      <Notices intake={intake} notChecked={lines.notChecked} />
      {lines.all > 0 && <FilterRow counts={lines} intake={intake} />}
      <div className={styles['middle']}>
        <LineArea dialogs={dialogs} intake={intake} opened={opened} width={width} />
        {width === 'docked' && <CollectionPanel chosen={lines.chosen} fields={fields} />}
      </div>
      {width !== 'docked' && (
        <CollectionLine
          chosen={lines.chosen}
          fields={fields}
          onEdit={() => {
            setEditing(true)
          }}
        />
      )}
      {editing && (
        <CollectionDialog
          chosen={lines.chosen}
          fields={fields}
          onClose={() => {
            setEditing(false)
          }}
        />
      )}
      <Dialogs connection={draft.connection} dialogs={dialogs} id={id} intake={intake} />
    </Page>
  )
}
