import { Button, Input } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { DeviceRow } from '#shared/contract/words.ts'
import { reviewTexts as texts, sayDateTime, sayDaysAgo } from '#shared/texts/window.ts'
import { useLayout } from '../../devices/use-layout.ts'
import { now } from '../../time.ts'
import { Empty } from '../../ui/empty.tsx'
import { Grid, type Column } from '../../ui/grid.tsx'
import styles from './review.module.css'

const { columns: heads } = texts

const name: Column<DeviceRow> = { key: 'name', head: heads.name, width: 'minmax(0, 1fr)', cell: (row) => row.name }
const serial: Column<DeviceRow> = {
  key: 'serial',
  head: heads.serial,
  width: 'minmax(0, 1fr)',
  mono: true,
  cell: (row) => row.serial,
}
const model: Column<DeviceRow> = { key: 'model', head: heads.model, width: 'minmax(0, 1fr)', cell: (row) => row.model }
const lastContact: Column<DeviceRow> = {
  key: 'lastContact',
  head: heads.lastContact,
  width: '232px',
  cell: (row) => {
    if (row.lastContact === null) return texts.never
    const at = Date.parse(row.lastContact)
    return `${sayDateTime(at)} · ${sayDaysAgo(at, now())}`
  },
}
const id: Column<DeviceRow> = {
  key: 'id',
  head: heads.id,
  width: '96px',
  end: true,
  mono: true,
  cell: (row) => String(row.resourceId),
}

const fits = (row: DeviceRow, text: string): boolean =>
  [row.name, row.serial, row.model].some((one) => one.toLowerCase().includes(text))

/** The devices of the plan, filtered as somebody types. */
export function DeviceTable({
  devices,
  short = false,
}: {
  readonly devices: readonly DeviceRow[]
  readonly short?: boolean
}) {
  const [filter, setFilter] = useState('')
  const layout = useLayout()
  const text = filter.trim().toLowerCase()
  const rows = useMemo(() => (text === '' ? devices : devices.filter((one) => fits(one, text))), [devices, text])
  const columns = short || layout === 'cards' ? [name, serial] : [name, serial, model, lastContact, id]
  return (
    <>
      <Input
        aria-label={texts.filter}
        className={styles['filter'] ?? ''}
        maxLength={200}
        placeholder={texts.filter}
        type="search"
        value={filter}
        onChange={(_event, { value }) => {
          setFilter(value)
        }}
      />
      {rows.length === 0 ? (
        <Empty text={texts.noFit}>
          <Button
            onClick={() => {
              setFilter('')
            }}
          >
            {texts.clearFilter}
          </Button>
        </Empty>
      ) : (
        <Grid
          columns={columns}
          count={rows.length}
          label={texts.deviceTable}
          row={(index) => rows[index] ?? null}
          rowKey={(row) => String(row.resourceId)}
        />
      )}
    </>
  )
}
