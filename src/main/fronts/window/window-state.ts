import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(600), height: z.int().min(400) }),
  maximised: z.boolean(),
})

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
  const parsed = stateSchema.safeParse(stored)
  if (!parsed.success) return first
  const { bounds } = parsed.data
  return screens.some((screen) => overlaps(screen, bounds)) ? parsed.data : first
}

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
    writeFileSync(beside, JSON.stringify(state), { mode: 0o600 })
    renameSync(beside, file)
  })
}
