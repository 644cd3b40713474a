import { describe, expect, it } from 'vitest'
import { hostileTexts } from '#main/practice/testing/contract/hostile-texts.ts'
import { never } from '#main/practice/test-world.ts'
import { failureOf } from '#main/runs/test-bench.ts'
import { searchSite } from './search-site.ts'
import { intake } from './test-intake.ts'

function searching(devices = 3) {
  const held = intake({ devices })
  const search = (text: string) => searchSite(held.means, { text, connection: 'practice' }, never)
  return { ...held, held, search, names: async (text: string) => (await search(text)).records.map((one) => one.name) }
}

describe('a search in the site', () => {
  it('finds what the text is, then what begins with it, by name', async () => {
    const { names, test } = searching()
    test.world.db.run("UPDATE device SET name = 'WS-TWIN-OLD' WHERE name = 'WS-INACTIVE'")
    expect(await names('ws-twin')).toEqual(['WS-TWIN', 'WS-TWIN-NEW', 'WS-TWIN-OLD'])
    expect(await names('WS-NO')).toEqual(['WS-NOSERIAL1', 'WS-NOSERIAL2', 'WS-NOSERIAL3'])
    expect(await names('02:00:5E:10:00:01')).toEqual(['WS-IMPORTED'])
    expect(await names('0200.5e10.0001')).toEqual(['WS-IMPORTED'])
    expect(await names('1042-7781')).toEqual(['VM-TEST1'])
    expect(await names('nobody')).toEqual([])
  })

  it('shows obsolete records only where nothing else is that text', async () => {
    const { names } = searching()
    expect(await names('WS-OBS')).toEqual([])
    expect(await names('WS-OBSOLETE')).toEqual(['WS-OBSOLETE'])
    expect(await names('WS-REIMAGED')).toEqual(['WS-REIMAGED'])
  })

  it('takes an underscore for one', async () => {
    const { names, test } = searching()
    test.world.db.run("UPDATE device SET name = 'PC_01X' WHERE name = 'PC-02'")
    expect(await names('PC_01')).toEqual(['PC_01X'])
  })

  it('shows 100 at most, and says that there are more', async () => {
    const { search } = searching(110)
    const found = await search('PC-')
    expect([found.records.length, found.more]).toEqual([100, true])
    expect(found.records[0]?.name).toBe('PC-01')
    expect(await search('PC-11')).toMatchObject({ more: false })
  })

  it.each(Object.entries(hostileTexts))('asks the site for nothing but the text: %s', async (_name, text) => {
    const { search } = searching()
    expect(await search(text)).toEqual({ records: [], more: false })
  })

  it('does not find devices by a placeholder, of which there may be thousands', async () => {
    const { search } = searching()
    expect(await search('System Serial Number')).toEqual({ records: [], more: false })
  })

  it('fails where the site does not answer', async () => {
    const { search, held } = searching()
    held.away = true
    expect((await failureOf(search('PC-01'))).kind).toBe('outside')
  })
})
