import { chmodSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { failing, never, temporaryFolder, testShare, unc } from './test-share.ts'

describe('prove', () => {
  it('proves one place by two names, and leaves nothing behind', async () => {
    const { share, folder } = testShare()
    const asked: string[] = []
    const again = testShare({ folder, readUnc: (name) => (asked.push(name), folder) })
    const proved = { folder, unc, sameplace: 'proved', writableByEveryone: false }
    expect(await share.prove(never)).toEqual(proved)
    expect(await again.share.prove(never)).toEqual(proved)
    expect([asked, readdirSync(folder)]).toEqual([[unc], []])
  })

  it('proves it while others do so at the same time', async () => {
    const { share, folder } = testShare()
    const again = async (): Promise<void> => {
      for (let round = 0; round < 10; round += 1)
        expect(await share.prove(never)).toMatchObject({ sameplace: 'proved' })
    }
    await Promise.all(Array.from({ length: 10 }, again))
    expect(readdirSync(folder)).toEqual([])
  })

  it('proves it through a link too: what counts is that both names lead to one file', async () => {
    const folder = temporaryFolder()
    const link = path.join(temporaryFolder(), 'link')
    symlinkSync(folder, link, 'junction')
    expect(await testShare({ folder, readUnc: () => link }).share.prove(never)).toMatchObject({ sameplace: 'proved' })
  })

  it('tells another place from one that can not be read', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    const told = async (there: string) =>
      (await testShare({ folder, readUnc: () => there }).share.prove(never)).sameplace
    expect(await told(other)).toBe('different')
    expect(await told(path.join(other, 'missing'))).toBe('unreadable')
    writeFileSync(path.join(other, 'file'), 'x')
    expect(await told(path.join(other, 'file'))).toBe('unreadable')
    expect(readdirSync(folder)).toEqual([])
  })

  it('reads a UNC name as it is where nobody says otherwise', async () => {
    const folder = temporaryFolder()
    const { share } = testShare({ folder, unc: folder, readUnc: (name) => name })
    expect(await share.prove(never)).toMatchObject({ sameplace: 'proved', unc: folder })
  })

  it.skipIf(process.platform === 'win32')('sees that everybody may write', async () => {
    const { share, folder } = testShare()
    for (const [mode, everyone] of [
      [0o777, true],
      [0o1777, true],
      [0o775, false],
      [0o700, false],
    ] as const) {
      chmodSync(folder, mode)
      expect((await share.prove(never)).writableByEveryone).toBe(everyone)
    }
  })

  it('removes nonces that a crash has left, but none that may still be in use', async () => {
    const { share, folder, wall } = testShare()
    const [oldOne, newOne, notOurs] = [
      `.drydock-${'a'.repeat(26)}.tmp`,
      `.drydock-${'b'.repeat(26)}.tmp`,
      '.drydock.tmp',
    ]
    for (const name of [oldOne, newOne, notOurs]) writeFileSync(path.join(folder, name), 'x')
    const [now, hour] = [wall.now() / 1000, 3600]
    for (const name of [oldOne, notOurs]) utimesSync(path.join(folder, name), now, now - hour - 1)
    utimesSync(path.join(folder, newOne), now, now - hour + 60)
    await share.prove(never)
    expect(readdirSync(folder).sort()).toEqual([newOne, notOurs].sort())
  })

  it('fails where the folder is missing', async () => {
    const { share } = testShare({ folder: path.join(temporaryFolder(), 'missing') })
    await expect(share.prove(never)).rejects.toEqual(failing('share-unreachable'))
  })
})
