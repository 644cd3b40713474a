import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { comeBack } from './come-back.ts'

function bench() {
  let now = 0
  const seen: string[] = []
  const contents = Object.assign(new EventEmitter(), { reload: () => seen.push('loaded') })
  const window = { isDestroyed: () => false, webContents: contents }
  comeBack(window as never, { now: () => now }, () => seen.push('given up'))
  const ends = (reason: string, after = 0): readonly string[] => {
    now += after
    contents.emit('render-process-gone', {}, { reason })
    return seen.splice(0)
  }
  return ends
}

it('a page that ends comes back, as often as it takes over the hours', () => {
  const ends = bench()
  for (let hour = 0; hour < 10; hour += 1) expect(ends('crashed', 3_600_000)).toEqual(['loaded'])
})

it('a page that ends again and again is not loaded for ever', () => {
  const ends = bench()
  const all = Array.from({ length: 5 }, () => ends('oom', 300)).flat()
  expect(all).toEqual(['loaded', 'loaded', 'loaded', 'given up', 'given up'])
  expect(ends('crashed', 60_000)).toEqual(['loaded'])
})

it('a page that was closed stays closed', () => {
  expect(bench()('clean-exit')).toEqual([])
})
