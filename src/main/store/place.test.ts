import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireLocal, whyNotLocalByName } from './place.ts'
import { failureOf, temporaryFolder } from './test-store.ts'

describe('where the database may lie', () => {
  it.each([
    ['C:\\Users\\ada\\AppData\\Local\\Drydock\\drydock.db', null],
    ['\\\\?\\C:\\Drydock\\drydock.db', null],
    ['/home/ada/.local/share/drydock/drydock.db', null],
    ['C:\\Projects\\OneDriveTools\\drydock.db', null],
    ['/home/ada/megaphone/drydock.db', null],
    ['\\\\server\\share\\drydock.db', 'unc'],
    ['//server/share/drydock.db', 'unc'],
    ['\\\\?\\UNC\\server\\share\\drydock.db', 'unc'],
    ['C:\\Users\\ada\\OneDrive\\drydock.db', 'synchronised'],
    ['C:\\Users\\ada\\OneDrive - Fabrikam\\Drydock\\drydock.db', 'synchronised'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/drydock.db', 'synchronised'],
    ['/home/ada/Dropbox (Work)/drydock.db', 'synchronised'],
    ['/home/ada/dropbox/drydock.db', 'synchronised'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@fabrikam.example/drydock.db', 'synchronised'],
    ['G:\\Google Drive\\drydock.db', 'synchronised'],
    ['/home/ada/Nextcloud/drydock.db', 'synchronised'],
  ] as const)('%s: %s', (file, why) => {
    expect(whyNotLocalByName(file)).toBe(why)
  })

  it('is judged by where a link leads', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'OneDrive'))
    symlinkSync(path.join(folder, 'OneDrive'), path.join(folder, 'data'))
    const file = path.join(folder, 'data', 'drydock.db')
    expect(failureOf(() => requireLocal(file))).toEqual({
      kind: 'input',
      code: 'database-not-local',
      parameters: { file, why: 'synchronised' },
    })
    expect(() => requireLocal(path.join(folder, 'drydock.db'))).not.toThrow()
    expect(() => requireLocal(path.join(folder, 'missing', 'drydock.db'))).not.toThrow()
  })
})
