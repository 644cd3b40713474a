import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFolderName } from '#shared/autopilot/folder-name.ts'
import { sha256 } from '#main/ids.ts'
import { failing, fileName, never, temporaryFolder, testShare, unc } from './test-share.ts'

const old = new TextEncoder().encode('{"old":1}\r\n')
const fresh = new TextEncoder().encode('{"new":1}\r\n')
const leftover = `.drydock-${'a'.repeat(26)}.tmp`

describe('write and read', () => {
  it('leave exactly that file in the folder, and say where it is for whom', async () => {
    const { share, folder, inside } = testShare()
    const written = await share.write('Room', fresh, never)
    expect(written).toEqual({
      path: inside(fileName),
      unc: `${unc}\\Room`,
      sha256: sha256(fresh),
      bytes: fresh,
      others: [],
    })
    expect(await share.read('Room', never)).toEqual(written)
    expect([readdirSync(folder), readdirSync(inside())]).toEqual([['Room'], [fileName]])
  })

  it('replace what was there, remove leftovers of ours only, and list what belongs to others', async () => {
    const { share, inside } = testShare()
    mkdirSync(inside('drivers'), { recursive: true })
    const names = [leftover, '.drydock-x.tmp', 'notes.txt', '.DS_Store']
    for (const name of names) writeFileSync(inside(name), 'x')
    writeFileSync(inside(fileName), old)
    const others = ['.DS_Store', '.drydock-x.tmp', 'drivers', 'notes.txt']
    expect((await share.read('Room', never)).others).toEqual(others)
    expect(await share.write('Room', fresh, never)).toMatchObject({ sha256: sha256(fresh), others })
    expect(readdirSync(inside()).sort()).toEqual([...others, fileName].sort())
  })

  it('finds nothing in a folder that is not there, and makes none by reading', async () => {
    const { share, folder } = testShare()
    expect(await share.read('Room', never)).toMatchObject({ sha256: null, bytes: null, others: [] })
    expect(readdirSync(folder)).toEqual([])
  })

  it('makes the share itself where it is missing, as for --out', async () => {
    const folder = path.join(temporaryFolder(), 'new', 'share')
    const { share } = testShare({ folder, unc: folder })
    expect(await share.write('Room', fresh, never)).toMatchObject({
      path: path.join(folder, 'Room', fileName),
      unc: path.join(folder, 'Room'),
    })
  })

  it('reads an empty file and one of 1 MB, and refuses a larger one', async () => {
    const { share, inside } = testShare()
    mkdirSync(inside())
    writeFileSync(inside(fileName), '')
    expect((await share.read('Room', never)).bytes).toEqual(new Uint8Array())
    writeFileSync(inside(fileName), Buffer.alloc(1024 * 1024, 'x'))
    expect((await share.read('Room', never)).bytes).toHaveLength(1024 * 1024)
    writeFileSync(inside(fileName), Buffer.alloc(1024 * 1024 + 1, 'x'))
    await expect(share.read('Room', never)).rejects.toEqual(failing('share-file-too-large'))
  })

  it('does nothing once it is aborted', async () => {
    const { share, folder } = testShare()
    const reason = new Error('enough')
    const aborted = AbortSignal.abort(reason)
    for (const work of [share.read('Room', aborted), share.write('Room', fresh, aborted), share.prove(aborted)])
      await expect(work).rejects.toBe(reason)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a full share', () => {
  it('keeps the old file and nothing else', async () => {
    const { share, inside } = testShare({ isFull: () => true })
    mkdirSync(inside())
    writeFileSync(inside(fileName), old)
    await expect(share.write('Room', fresh, never)).rejects.toEqual(failing('share-full'))
    expect([readdirSync(inside()), readFileSync(inside(fileName))]).toEqual([[fileName], Buffer.from(old)])
  })

  it('is left without the folder that was made for the file', async () => {
    const { share, folder } = testShare({ isFull: () => true })
    await expect(share.write('Room', fresh, never)).rejects.toEqual(failing('share-full'))
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what is not followed or taken', () => {
  it('refuses links in place of the folder or of the file, and leaves what is behind them alone', async () => {
    const { share, folder, inside } = testShare()
    const elsewhere = temporaryFolder()
    writeFileSync(path.join(elsewhere, fileName), old)
    symlinkSync(elsewhere, inside(), 'junction')
    mkdirSync(path.join(folder, 'Hall'))
    symlinkSync(path.join(elsewhere, fileName), path.join(folder, 'Hall', fileName))
    for (const name of ['Room', 'Hall']) {
      await expect(share.read(name, never)).rejects.toEqual(failing('share-link-refused'))
      await expect(share.write(name, fresh, never)).rejects.toEqual(failing('share-link-refused'))
    }
    expect(readFileSync(path.join(elsewhere, fileName))).toEqual(Buffer.from(old))
  })

  it('refuses a file in place of the folder, and a folder in place of the file', async () => {
    const { share, folder, inside } = testShare()
    mkdirSync(inside(fileName), { recursive: true })
    writeFileSync(path.join(folder, 'Hall'), 'x')
    await expect(share.write('Room', fresh, never)).rejects.toEqual(failing('share-not-a-file'))
    await expect(share.write('Hall', fresh, never)).rejects.toEqual(failing('share-not-a-folder'))
  })

  it.each(['', '.', '..', 'a/b', 'a\\b', 'C:', 'a\0b', 'a\nb', 'a ', 'a.', 'a*', '"a"', '...'])(
    'refuses %j',
    async (name) => {
      const { share } = testShare()
      await expect(share.read(name, never)).rejects.toEqual(failing('share-folder-refused'))
      await expect(share.write(name, fresh, never)).rejects.toEqual(failing('share-folder-refused'))
    },
  )

  it('takes every name that a profile leads to, and stays inside the share', async () => {
    const { share, folder } = testShare()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (displayName) => {
        const there = await share.read(cleanFolderName(displayName), never)
        expect(path.dirname(path.dirname(there.path))).toBe(folder)
      }),
    )
  })
})
