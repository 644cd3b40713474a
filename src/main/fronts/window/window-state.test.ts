import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepWindowState, readWindowState } from './window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const first = { bounds: { width: 1366, height: 768 }, maximised: false }
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drydock-state-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function read(stored: string): object {
  const file = join(folder, 'window.json')
  writeFileSync(file, stored)
  return readWindowState(file, [screen])
}

describe("the window's place", () => {
  it('is where it was, as long as that is on a screen', () => {
    const there = { bounds: { x: 10, y: 20, width: 1100, height: 700 }, maximised: true }
    expect(read(JSON.stringify(there))).toEqual(there)
    for (const bounds of [
      { x: 5000, y: 20, width: 1100, height: 700 },
      { x: -1090, y: 20, width: 1100, height: 700 },
      { x: 10, y: 1079, width: 1100, height: 700 },
    ])
      expect(read(JSON.stringify({ bounds, maximised: false }))).toEqual(first)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":null,"maximised":false}',
    '{"bounds":{"x":"1","y":2,"width":900,"height":700},"maximised":false}',
    '{"bounds":{"x":1,"y":2,"width":9,"height":7},"maximised":false}',
    '{"bounds":{"x":1.5,"y":2,"width":900,"height":700},"maximised":false}',
    '{"bounds":{"x":1,"y":2,"width":900,"height":700},"maximised":"no"}',
  ])('is the first one where %j is stored', (stored) => {
    expect(read(stored)).toEqual(first)
  })

  it('is the first one where nothing is stored', () => {
    expect(readWindowState(join(folder, 'none.json'), [screen])).toEqual(first)
  })

  it('is kept when it closes, and closes all the same where it can\u2019t be kept', () => {
    const bounds = { x: 10, y: 20, width: 1100, height: 700 }
    const closing = (file: string) => {
      const window = Object.assign(new EventEmitter(), { getNormalBounds: () => bounds, isMaximized: () => false })
      keepWindowState(window as never, file)
      return window.emit('close')
    }
    const file = join(folder, 'kept.json')
    expect(closing(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ bounds, maximised: false })
    expect(closing(join(folder, 'gone', 'kept.json'))).toBe(true)
  })
})
