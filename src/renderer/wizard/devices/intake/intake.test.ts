import { describe, expect, it } from 'vitest'
import { testApp } from './test-app.ts'

const serials = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_one, index) => `PF${String(index + from).padStart(5, '0')}`)

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

describe('the list that nobody waits for', () => {
  it('does not come any more once it was cancelled, and comes when it is asked for again', async () => {
    const app = testApp()
    const list = app.hold('lines:list')
    const opened = app.intake.open()
    await settled()
    app.intake.reader.cancel()
    list.go()
    await opened
    expect(app.intake.store.getState().list.counts).toBeNull()
    expect(app.intake.store.getState().failure).toBeNull()
    await app.intake.reader.reload()
    expect(app.intake.store.getState().list.counts).toMatchObject({ all: 0 })
  })
})

describe('one scan', () => {
  it('is told by word, sound and the whole sentence', async () => {
    const app = testApp()
    await app.intake.open()
    await app.intake.takeOne('PF26V4R', 'scan')
    await app.intake.takeOne('ZZ00000', 'scan')
    await app.intake.takeOne('PF26V4R', 'scan')
    expect(app.heard).toEqual(['found', 'bad', 'double'])
    expect(app.said).toEqual([
      'Line 1, PF26V4R, found',
      'Line 2, ZZ00000, unknown, put it aside',
      'Line 3, PF26V4R, double of line 1, ignored',
    ])
    expect(app.intake.store.getState().band).toMatchObject({ kind: 'line', line: { number: 3 } })
    expect(app.intake.store.getState().list.lines.map((one) => one.number)).toEqual([3, 2, 1])
  })

  it('ticks when the site takes its time, then says the verdict', async () => {
    const app = testApp()
    await app.intake.open()
    const site = app.hold('lines:check')
    const taken = app.intake.takeOne('PF26V4R', 'scan')
    await settled()
    expect(app.intake.store.getState().band).toEqual({ kind: 'checking', scanned: 'PF26V4R' })
    app.timeOut()
    site.go()
    await taken
    expect(app.heard).toEqual(['tick', 'found'])
  })

  it('does not tick once it has its verdict', async () => {
    const app = testApp()
    await app.intake.open()
    await app.intake.takeOne('PF26V4R', 'scan')
    app.timeOut()
    expect(app.heard).toEqual(['found'])
  })

  it('has no verdict when it was taken back while the site was asked', async () => {
    const app = testApp()
    await app.intake.open()
    const site = app.hold('lines:check')
    const taken = app.intake.takeOne('PF26V4R', 'scan')
    await settled()
    await app.intake.undo()
    site.go()
    await taken
    expect(app.heard).toEqual([])
    expect(app.intake.store.getState()).toMatchObject({ band: { kind: 'undone', what: 'add' }, list: { lines: [] } })
  })

  it('is refused, and said so, when it can be no key of a device or could not be kept', async () => {
    const app = testApp()
    await app.intake.open()
    await app.intake.takeOne('PF\u0007BELL', 'scan')
    await app.intake.takeOne('x'.repeat(129), 'scan')
    expect(app.asked).not.toContain('lines:add')
    app.failing = 'lines:add'
    await app.intake.takeOne('PF26V4R', 'scan')
    expect(app.intake.store.getState().band).toMatchObject({ kind: 'refused', scanned: 'PF26V4R' })
    expect(app.heard).toEqual(['bad', 'bad', 'bad'])
    expect(app.said).toHaveLength(3)
  })

  it('is nothing where a scanner sent blanks only', async () => {
    const app = testApp()
    await app.intake.open()
    await app.intake.takeOne('  \t ', 'scan')
    expect(app.intake.store.getState().band).toEqual({ kind: 'idle' })
  })
})

describe('many lines', () => {
  it('are added in batches, checked in batches, and taken back as one', async () => {
    const app = testApp()
    await app.intake.open()
    await app.intake.takeOne('PF26V4R', 'scan')
    await app.intake.takeMany([...serials(1200), 'ZZ00001', 'PF\u0007BELL'], 'paste')
    const { band, list, progress } = app.intake.store.getState()
    expect(app.asked.filter((one) => one === 'lines:add')).toHaveLength(1 + 3)
    expect(band).toEqual({
      kind: 'many',
      said: { added: 1201, found: 1200, toSolve: 1, double: 0, notChecked: 0, refused: 1 },
    })
    expect(list.lines).toHaveLength(1202)
    expect(progress).toBeNull()
    await app.intake.undo()
    expect([...app.lines.keys()]).toEqual([1])
    expect(app.intake.store.getState().list.lines.map((one) => one.number)).toEqual([1])
    await app.intake.undo()
    expect(app.lines.size).toBe(0)
    await app.intake.undo()
    expect(app.intake.store.getState().band).toEqual({ kind: 'undone', what: null })
  })

  it('go on where they were when a batch could not be added', async () => {
    const app = testApp()
    await app.intake.open()
    app.failing = 'lines:add'
    await app.intake.takeMany(serials(700), 'csv')
    const { failure } = app.intake.store.getState()
    expect(failure?.what.code).toBe('unexpected')
    app.failing = null
    failure?.again()
    await settled()
    await settled()
    expect([...app.lines.values()].filter((one) => one.verdict.code === 'double')).toEqual([])
    expect(app.lines.size).toBe(700)
    expect(app.intake.store.getState().failure).toBeNull()
  })

  it('stop being checked when a person cancels; what was checked stays', async () => {
    const app = testApp()
    await app.intake.open()
    const site = app.hold('lines:check')
    const taken = app.intake.takeMany(serials(600), 'paste')
    await settled()
    expect(app.intake.store.getState().progress).toEqual({ doing: 'checking', done: 0, of: 600 })
    app.intake.checker.cancel()
    expect(app.intake.store.getState().progress).toBeNull()
    site.go()
    await taken
    const { progress, failure, list } = app.intake.store.getState()
    expect([progress, failure]).toEqual([null, null])
    expect(list.counts?.notChecked).toBeGreaterThan(0)
    expect(app.asked.filter((one) => one === 'lines:check')).toHaveLength(1)
  })
})

describe('a check that was cancelled', () => {
  it('may be begun anew before its last call has been answered', async () => {
    const app = testApp()
    await app.intake.open()
    const site = app.hold('lines:check')
    const taken = app.intake.takeMany(serials(600), 'paste')
    await settled()
    app.intake.checker.cancel()
    const again = app.intake.checkAgain()
    await settled()
    site.go()
    await Promise.all([taken, again])
    const { progress, list } = app.intake.store.getState()
    expect([progress, list.counts?.notChecked]).toEqual([null, 0])
  })
})

describe('a site that is away', () => {
  it('is said with its time; lines are kept, and looked up by themselves once it answers', async () => {
    const app = testApp()
    await app.intake.open()
    app.away = true
    await app.intake.takeOne('PF00001', 'scan')
    await app.intake.takeMany(serials(400, 10), 'paste')
    expect(app.heard).toEqual(['tick', 'tick'])
    expect(app.intake.store.getState().awaySince).toBe(1_000)
    // The first batch told that it is away: nobody asks for the others.
    expect(app.asked.filter((one) => one === 'lines:check')).toHaveLength(2)
    app.away = false
    await app.intake.takeOne('PF00002', 'scan')
    await settled()
    await settled()
    const { awaySince, list } = app.intake.store.getState()
    expect(awaySince).toBeNull()
    expect(list.counts).toMatchObject({ chosen: 402, notChecked: 0 })
  })

  it('has what was left unchecked looked up when the page is opened', async () => {
    const app = testApp()
    app.away = true
    await app.intake.takeMany(serials(3), 'csv')
    app.away = false
    await app.intake.open()
    expect(app.intake.store.getState().list.counts).toMatchObject({ chosen: 3, notChecked: 0 })
    expect(app.heard).toEqual(['tick'])
  })
})

it('leaves the list of one kind as soon as a line is of another', async () => {
  const app = testApp()
  await app.intake.open()
  await app.intake.takeMany(['PF00001', 'ZZ00001', 'ZZ00002'], 'paste')
  await app.intake.reader.show('to-solve')
  expect(app.intake.store.getState().list.lines.map((one) => one.number)).toEqual([3, 2])
  const line = app.lines.get(3)
  if (line !== undefined) await app.intake.lines.aside(line, true)
  expect(app.intake.store.getState().list.lines.map((one) => one.number)).toEqual([2])
  expect(app.intake.store.getState().band).toMatchObject({ kind: 'line', line: { number: 3, aside: true } })
})

it('shows what changed while the list was on its way', async () => {
  const app = testApp()
  await app.intake.open()
  await app.intake.takeOne('PF00001', 'scan')
  const list = app.hold('lines:list')
  const read = app.intake.reader.show('chosen')
  await settled()
  await app.intake.takeOne('PF00002', 'scan')
  list.go()
  await read
  expect(app.intake.store.getState().list.lines.map((one) => one.number)).toEqual([2, 1])
})
