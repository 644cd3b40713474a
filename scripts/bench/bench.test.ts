import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { jumpingClock } from './jumping-clock.ts'
import { compare, median, round } from './line.ts'
import { oneRun } from './one-run.ts'
import { interleaved } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { stopwatch, timedPort, timedPorts } from './timed-port.ts'

const never = AbortSignal.any([])

describe('figures', () => {
  it('are medians, in four digits', () => {
    expect(median([9, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow(TypeError)
    expect([round(0.123456), round(98_765.4), round(-12.3456)]).toEqual([0.1235, 98_765, -12.35])
  })

  it('stand in one line, ours divided by theirs', () => {
    const line = compare('x', 'ms', { a: { what: 'ours', ms: 3 }, b: { what: 'theirs', ms: 2 } }, { rounds: 1 })
    expect(line).toEqual({
      bench: 'x',
      a: { what: 'ours', ms: 3 },
      b: { what: 'theirs', ms: 2 },
      ratio: 1.5,
      rounds: 1,
    })
  })

  it('come from rounds that take turns, the first of which does not count', async () => {
    const order: string[] = []
    const side = (name: string, figures: number[]) => () => {
      order.push(name)
      return figures.shift() ?? 0
    }
    expect(await interleaved(3, [side('a', [99, 1, 2, 3]), side('b', [99, 6, 5, 4])])).toEqual([2, 5])
    expect(order.join('')).toBe('abababab')
  })
})

describe('the jumping clock', () => {
  it('goes to the next awakening when everybody sleeps', async () => {
    const clock = jumpingClock(1000)
    const woken: [string, number][] = []
    const sleep = async (name: string, milliseconds: number) => {
      await clock.sleep(milliseconds, never)
      woken.push([name, clock.now()])
    }
    await Promise.all([sleep('late', 900_000), sleep('soon', 100), sleep('at once', -5)])
    expect(woken).toEqual([
      ['at once', 1000],
      ['soon', 1100],
      ['late', 901_000],
    ])
    expect(clock.jumped).toBe(900_000)
  })

  it('stands still while something is busy', async () => {
    const clock = jumpingClock(0)
    const end = clock.busy()
    let awake = false
    const asleep = clock.sleep(1, never).then(() => (awake = true))
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect(awake).toBe(false)
    end()
    await asleep
    expect(clock.now()).toBe(1)
  })

  it('lets a sleeper go whose signal aborts', async () => {
    const clock = jumpingClock(0)
    const end = clock.busy()
    const stop = new AbortController()
    const reason = new Error('stopped')
    const asleep = clock.sleep(60_000, stop.signal)
    stop.abort(reason)
    await expect(asleep).rejects.toBe(reason)
    end()
    await clock.sleep(1, never)
    expect(clock.now()).toBe(1)
    await expect(clock.sleep(1, stop.signal)).rejects.toBe(reason)
  })
})

describe('a timed port', () => {
  const counting = () => {
    const open = { now: 0, most: 0 }
    const watch = stopwatch(() => {
      open.now += 1
      open.most = Math.max(open.most, open.now)
      return () => (open.now -= 1)
    })
    return { open, watch }
  }

  it('answers as the port does and ends every call', async () => {
    const { open, watch } = counting()
    const port = timedPort(
      {
        count: () => 7,
        get: (id: string) => Promise.resolve(id),
        refuse: () => Promise.reject(new Error('no')),
        break: (): number => {
          throw new Error('broken')
        },
        async *list() {
          yield* await Promise.resolve([[1], [2]])
        },
      },
      watch,
    )
    expect(port.count()).toBe(7)
    expect(await Promise.all([port.get('a'), port.get('b')])).toEqual(['a', 'b'])
    await expect(port.refuse()).rejects.toThrow('no')
    expect(() => port.break()).toThrow('broken')
    const pages: number[][] = []
    for await (const page of port.list()) pages.push(page)
    expect(pages).toEqual([[1], [2]])
    for await (const page of port.list()) if (page.length > 0) break
    expect(open).toEqual({ now: 0, most: 2 })
    // count, get twice, refuse, break; a list is begun and then asked for each page and for the end.
    expect(watch.calls).toBe(5 + 4 + 2)
  })

  it('counts time once in which several calls are under way', () => {
    const time = { now: 0 }
    const watch = stopwatch(
      () => () => undefined,
      () => time.now,
    )
    const first = watch.begin()
    time.now = 2
    const second = watch.begin()
    time.now = 3
    first()
    time.now = 10
    second()
    time.now = 50
    watch.begin()()
    expect(watch).toMatchObject({ milliseconds: 10, calls: 3 })
  })

  it('may be one of a bundle', async () => {
    const { open, watch } = counting()
    const bundle = timedPorts({ first: { get: () => Promise.resolve(1) }, second: { get: () => 2 } }, watch)
    expect([await bundle.first.get(), bundle.second.get()]).toEqual([1, 2])
    expect(watch.calls).toBe(2)
    expect(open.now).toBe(0)
  })
})

describe('a measured run', () => {
  it('is a whole one', async () => {
    using folder = temporaryFolder()
    const one = await oneRun(folder.path, 2)
    expect(one).toMatchObject({ outcome: 'done', devices: 2, steps: 10 })
    expect(one.events).toBeGreaterThan(20)
    expect(one.siteCalls).toBeGreaterThan(20)
    expect(one.jumped).toBeGreaterThan(1000)
  })
})

describe('--only', () => {
  const only = (name: string) => {
    const words = [path.join(import.meta.dirname, 'main.ts'), '--only', name]
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: path.join(import.meta.dirname, 'nowhere') }
    const { status, stderr, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env })
    return { status, stdout, stderr }
  }

  it.each(['window', 'storm', 'cancel', 'resume'])('skips %s, and says why, where there is no Electron', (name) => {
    const { status, stdout, stderr } = only(name)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^SKIPPED ${name}: there is no Electron in .*nowhere`))
  })

  it('names what there is', () => {
    expect(only('nothing')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '--only takes one of: conversions, start, run, events, board, page, window, storm, cancel, resume, powershell\n',
    })
  })

  it('each stands in the list of what is measured', () => {
    const names = only('nothing').stderr.replace('--only takes one of: ', '').trim().split(', ')
    const list = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8')
    const listed = [...list.matchAll(/^ {4}([a-z]+) /gm)].map(([, name]) => name)
    expect(listed).toEqual(names)
  })
})
