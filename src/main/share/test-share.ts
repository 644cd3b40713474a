import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Clock } from '#shared/clock.ts'
import { systemRandom } from '#main/time.ts'
import { folderShare, type FolderShareSettings } from './folder-share.ts'

export const unc = String.raw`\\files.example\autopilot$`
export const never = new AbortController().signal
export const fileName = 'AutopilotConfigurationFile.json'

/** A clock whose sleeps take no time. */
export function handClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  let now = Date.parse('2026-11-24T08:00:00Z')
  return {
    slept,
    now: () => now,
    sleep(milliseconds, signal) {
      signal.throwIfAborted()
      now += milliseconds
      slept.push(milliseconds)
      return Promise.resolve()
    },
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-share-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A share in a temporary folder, whose UNC name leads to that folder too. */
export function testShare(more: Partial<FolderShareSettings> = {}) {
  const folder = more.folder ?? temporaryFolder()
  const wall = handClock()
  const share = folderShare({ unc, wall, random: systemRandom, readUnc: () => folder, ...more, folder })
  return { folder, wall, share, inside: (...names: string[]) => path.join(folder, 'Room', ...names) }
}

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** What a failure with this code is equal to. */
export const failing = (code: string): unknown =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown })
