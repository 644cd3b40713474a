import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { DeviceRow } from '#shared/contract/words.ts'
import { frameTexts, reviewTexts as texts } from '#shared/texts/window.ts'
import { useLayout } from '../../devices/use-layout.ts'
import { Modal } from '../../ui/modal.tsx'
import { DeviceTable } from './device-table.tsx'
import styles from './review.module.css'

/** More names than that are a table with a filter (ux.md 3, page 9). */
const mostNames = 200
/** At a desk so many have room for serial number and model too. */
const mostWithFacts = 60

/** PC-9 before PC-12: in the order in which people count. */
const byName = new Intl.Collator('en', { numeric: true })

/** Every device by name; all that is known of them on demand. */
export function ReviewDevices({ devices: given }: { readonly devices: readonly DeviceRow[] }) {
  const devices = useMemo(() => given.toSorted((a, b) => byName.compare(a.name, b.name)), [given])
  const [details, setDetails] = useState(false)
  const hasFacts = useLayout() === 'wide' && devices.length <= mostWithFacts
  return (
    <section aria-label={texts.devices(devices.length)} className={styles['box']} data-devices>
      <header>
        <h2>{texts.devices(devices.length)}</h2>
        <Button
          appearance="transparent"
          size="small"
          onClick={() => {
            setDetails(true)
          }}
        >
          {texts.details}
        </Button>
      </header>
      {devices.length > mostNames ? (
        <div className={styles['table']}>
          <DeviceTable devices={devices} short />
        </div>
      ) : (
        <div aria-label={texts.devices(devices.length)} className={styles['all']} role="group" tabIndex={0}>
          <ul aria-label={texts.deviceTable} className={styles['names']} data-facts={hasFacts}>
            {devices.map((one) => (
              <li key={one.resourceId} title={one.serial}>
                {one.name}
                {hasFacts && (
                  <span>
                    <code>{one.serial}</code> {one.model}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {details && (
        <Modal
          actions={
            <Button
              autoFocus
              onClick={() => {
                setDetails(false)
              }}
            >
              {frameTexts.close}
            </Button>
          }
          title={texts.devices(devices.length)}
          width={960}
          onSafe={() => {
            setDetails(false)
          }}
        >
          <div className={styles['details']}>
            <DeviceTable devices={devices} />
          </div>
        </Modal>
      )}
    </section>
  )
}
