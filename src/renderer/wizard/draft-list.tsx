import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/calls.ts'
import { pages } from '#shared/draft/draft.ts'
import { frameTexts, pageTitles, startTexts } from '#shared/texts/window.ts'
import { Modal } from '../ui/modal.tsx'
import { ask, askAgain } from '../ui/use-ask.ts'
import styles from './start-page.module.css'

type DraftRow = Output<'draft:list'>['drafts'][number]

interface DraftListProps {
  readonly drafts: readonly DraftRow[]
  readonly onCopy: (draft: DraftRow) => void
  readonly onTemplate: (draft: DraftRow) => void
}

const sayPlace = ({ page, devices }: NonNullable<DraftRow['place']>): string =>
  startTexts.place(frameTexts.stepMenu(pages.indexOf(page) + 1, pageTitles[page]), startTexts.devices(devices))

/** Plans, the one that was saved last on top. */
export function DraftList({ drafts, onCopy, onTemplate }: DraftListProps) {
  const [, go] = useLocation()
  const [removing, setRemoving] = useState<DraftRow | null>(null)
  return (
    <ul aria-label={startTexts.plans} className={styles['list']}>
      {drafts.map((one) => (
        <li key={one.id} className={styles['row']}>
          <span className={styles['name']}>
            <strong title={one.batch}>{one.batch}</strong>
            <span className={styles['place']} data-place>
              {one.place !== null && sayPlace(one.place)}
            </span>
          </span>
          {one.template && <span className={styles['note']}>{startTexts.template}</span>}
          {one.run !== null && <span className={styles['note']}>{startTexts.running}</span>}
          <span className={styles['note']}>{frameTexts.saved(Date.parse(one.savedAt))}</span>
          <Button
            size="small"
            onClick={() => {
              go(one.run === null ? `/deploy/${one.id}/open` : `/run/${one.run}`)
            }}
          >
            {startTexts.open}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onCopy(one)
            }}
          >
            {startTexts.copy}
          </Button>
          {!one.template && (
            <Button
              size="small"
              onClick={() => {
                onTemplate(one)
              }}
            >
              {startTexts.makeTemplate}
            </Button>
          )}
          <Button
            className={styles['apart']}
            size="small"
            onClick={() => {
              setRemoving(one)
            }}
          >
            {startTexts.remove}
          </Button>
        </li>
      ))}
      {removing !== null && (
        <RemoveDialog
          draft={removing}
          onClose={() => {
            setRemoving(null)
          }}
        />
      )}
    </ul>
  )
}

function RemoveDialog({ draft, onClose }: { readonly draft: DraftRow; readonly onClose: () => void }) {
  const remove = async (): Promise<void> => {
    await ask('draft:remove', { id: draft.id })
    await askAgain('draft:list')
    onClose()
  }
  return (
    <Modal
      title={startTexts.removeTitle(draft.batch)}
      width={480}
      actions={
        <>
          <Button appearance="primary" autoFocus onClick={onClose}>
            {startTexts.keep}
          </Button>
          <Button data-danger onClick={remove}>
            {startTexts.remove}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <p>{startTexts.removeText}</p>
    </Modal>
  )
}
