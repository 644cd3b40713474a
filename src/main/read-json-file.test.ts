import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJsonFile } from './read-json-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'read-json-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(bytes: string | Uint8Array): string {
  const name = path.join(folder, 'plan.json')
  writeFileSync(name, bytes)
  return name
}

describe('a JSON file', () => {
  it('is read as UTF-8, with or without a byte order mark', async () => {
    expect(await readJsonFile(file('{"a":"ü"}'))).toEqual({ a: 'ü' })
    expect(await readJsonFile(file('\uFEFF{"a":1}'))).toEqual({ a: 1 })
  })

  it.each([
    ['nothing', ''],
    ['text', 'plan'],
    ['two objects', '{}{}'],
    ['UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le')],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
  ])('is refused where it holds %s', async (_what, bytes) => {
    await expect(readJsonFile(file(bytes))).rejects.toThrow(/file-not-json/)
  })

  it('is refused unread where it is far too large', async () => {
    const name = file('{}')
    truncateSync(name, 200 * 1024 * 1024)
    await expect(readJsonFile(name)).rejects.toThrow(/file-too-large/)
  })

  it('is refused where it is missing, or a folder', async () => {
    await expect(readJsonFile(path.join(folder, 'missing'))).rejects.toThrow(/file-unreadable/)
    await expect(readJsonFile(folder)).rejects.toThrow(/file-unreadable/)
  })
})
