import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'

interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number }
  readonly maximised: boolean
}

const first: WindowState = { bounds: { width: 1366, height: 768 }, maximised: false }

/** Where the window was, if that is still on a screen; else a place of the system's choice. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  let stored: unknown
  try {
    stored = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Absent or broken: a lost place of a window is no failure.
    return first
  }
  const state = stateIn(stored)
  return state !== null && screens.some((screen) => overlaps(screen, state.bounds)) ? state : first
}

/** Read by hand: this is the one thing that is parsed before the window is there, and a schema would hold it up. */
function stateIn(stored: unknown): { readonly bounds: Rectangle; readonly maximised: boolean } | null {
  const bounds = valueOf(stored, 'bounds')
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => valueOf(bounds, name))
  const maximised = valueOf(stored, 'maximised')
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  if (width < least.width || height < least.height || typeof maximised !== 'boolean') return null
  return { bounds: { x, y, width, height }, maximised }
}

const least = { width: 600, height: 400 }
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const valueOf = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined

/** Enough of the title bar has to be in sight to take hold of it. */
const overlaps = (screen: Rectangle, { x, y, width }: Rectangle): boolean =>
  x + width > screen.x + 100 &&
  x < screen.x + screen.width - 100 &&
  y >= screen.y - 10 &&
  y < screen.y + screen.height - 50

/** Remembers the window's place when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
    const beside = `${file}.new`
    try {
      writeFileSync(beside, JSON.stringify(state), { mode: 0o600 })
      renameSync(beside, file)
    } catch {
      // A full disk, a folder that is gone: a lost place of a window is no failure, and it closes.
    }
  })
}
