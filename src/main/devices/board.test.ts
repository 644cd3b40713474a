import { describe, expect, it } from 'vitest'
import { calls } from '#shared/contract/calls.ts'
import { bench, type Bench } from '#main/runs/test-bench.ts'
import { countBoard, showBoard, showRows } from './board.ts'
import { showTimeline } from './timeline.ts'

const page = ({ store }: Bench, asked: object = {}) =>
  calls['board:page'].output.parse(showBoard(store, calls['board:page'].input.parse(asked)))
const counts = ({ store }: Bench, asked: object = {}) => calls['board:counts'].output.parse(countBoard(store, asked, 0))
const timeline = ({ store }: Bench, asked: { run: string; resourceId: number; after?: string; limit?: number }) =>
  calls['device:timeline'].output.parse(showTimeline(store, calls['device:timeline'].input.parse(asked), 0))

describe('the board after real runs', () => {
  it('has who needs somebody on top, and counts what it shows', async () => {
    const there = await bench({ devices: 6, faults: ['device-fails-at-apply', 'nobody-starts'] })
    const { run, stages } = await there.start()
    const { devices } = page(there)
    expect(devices[0]).toMatchObject({ run, stage: 'failed' })
    const seen = counts(there)
    expect(seen).toMatchObject({ devices: 6, batches: ['Room 12'], groups: { 'need-you': 1 } })
    expect(Object.values(seen.groups).reduce((sum, one) => sum + one, 0)).toBe(6)
    expect(page(there, { group: 'ended' }).devices).toHaveLength(seen.groups.ended)
    expect(page(there, { stage: 'waiting-for-start' }).devices).toHaveLength(stages['waiting-for-start'] ?? 0)
    expect(page(there, { stage: 'failed', group: 'ended' }).devices).toEqual([])
    expect(counts(there, { stage: 'failed' })).toMatchObject({ devices: 1, groups: { 'need-you': 1, ended: 0 } })
    expect(counts(there, { stage: 'enrolled' }).devices).toBe(stages.enrolled)
    expect(counts(there, { run, batch: 'Room 13' })).toMatchObject({ devices: 0, groups: { ended: 0 } })
    const [one] = devices
    const search = one?.serial.toLowerCase()
    expect(page(there, { search }).devices.map((each) => each.serial)).toEqual([one?.serial])
    expect(counts(there, { search })).toMatchObject({ devices: 1, groups: { 'need-you': 1 } })
  })

  it('knows the usual time from the devices that got on, for those that did not', async () => {
    const there = await bench({ devices: 7, faults: ['device-fails-at-apply'] })
    const { run, members } = await there.start()
    const steps = members.flatMap((resourceId) => {
      const entries = timeline(there, { run, resourceId }).entries.filter((one) => one.stage !== null)
      const at = entries.findIndex((one) => one.stage === 'formatted')
      const next = entries[at - 1]
      return next?.stage === 'image-applied' ? [Date.parse(next.at) - Date.parse(entries[at]?.at ?? '')] : []
    })
    expect(steps).toHaveLength(6)
    const inOrder = steps.toSorted((a, b) => a - b)
    const median = ((inOrder[2] ?? 0) + (inOrder[3] ?? 0)) / 2
    const failed = page(there, { stage: 'failed' }).devices[0]
    expect(failed).toMatchObject({ reached: 'formatted', usual: median })
    expect(page(there, { stage: 'enrolled' }).devices[0]?.usual).toBeNull()
  })

  it('has no usual time from four devices', async () => {
    const there = await bench({ devices: 5, faults: ['device-fails-at-apply'] })
    await there.start()
    expect(page(there, { stage: 'failed' }).devices[0]).toMatchObject({ reached: 'formatted', usual: null })
  })
})

it('reads devices again that a table shows, in its order, and leaves out what no run has', async () => {
  const there = await bench({ devices: 3 })
  const { run, members } = await there.start()
  const asked = [...members].reverse().map((resourceId) => ({ run, resourceId }))
  const input = calls['board:rows'].input.parse({ devices: [...asked, { run, resourceId: 1 }] })
  const { devices } = calls['board:rows'].output.parse(showRows(there.store, input, 0))
  expect(devices.map((one) => one.resourceId)).toEqual(asked.map((one) => one.resourceId))
  expect(devices).toEqual(page(there).devices.toSorted((a, b) => b.resourceId - a.resourceId))
})
