import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { never, type TestWorld } from '../../test-world.ts'
import type { OpenDoor } from './open-door.ts'

const x64 = {
  id: 'PRA00005',
  name: 'Boot image (x64)',
  version: '10.0.26100.1',
  sourceVersion: 2,
  size: 421_000,
  architecture: 'x64',
} as const
const x86 = {
  id: 'PRA00002',
  name: 'Boot image (x86)',
  version: '10.0.18362.1',
  sourceVersion: 2,
  size: 338_000,
  architecture: 'x86',
} as const

const client = { architecture: 'x64', version: '10.0.26100.4652', language: 'en-US' } as const
const windows = {
  id: 'PRA00011',
  name: 'Windows 11 24H2',
  version: client.version,
  sourceVersion: 2,
  size: 5_460_000,
  indexes: [
    { index: 1, name: 'Windows 11 Education', edition: 'Education', ...client },
    { index: 2, name: 'Windows 11 Home', edition: 'Core', ...client },
    { index: 3, name: 'Windows 11 Enterprise', edition: 'Enterprise', ...client },
    { index: 4, name: 'Windows 11 Pro', edition: 'Professional', ...client },
    { index: 5, name: 'Windows 11 Enterprise', edition: 'Enterprise', ...client, language: 'de-DE' },
  ],
} as const
const server = {
  id: 'PRA00012',
  name: 'Windows Server 2025',
  version: '10.0.26100.1742',
  sourceVersion: 2,
  size: 4_980_000,
  indexes: [
    {
      index: 1,
      name: 'Windows Server 2025 Standard',
      edition: 'ServerStandard',
      architecture: 'x64',
      version: '10.0.26100.1742',
      language: 'en-US',
    },
  ],
} as const

/** What every door to a practice site does alike: boot images and OS images. */
export function imagesContract(open: OpenDoor): void {
  describe('images', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open()
    })
    afterEach(() => {
      test.remove()
    })

    it('are listed by id, each kind for itself', async () => {
      expect(await test.site.images.bootImages(never)).toEqual([x86, x64])
      expect(await test.site.images.osImages(never)).toEqual([windows, server])
    })

    it('are found by id, and not where another kind has it', async () => {
      const { images } = test.site
      expect(await images.bootImage(x64.id, never)).toEqual(x64)
      expect(await images.osImage(windows.id, never)).toEqual(windows)
      for (const id of [windows.id, 'PRA0FFFF', "' OR 1=1", '*', ''])
        expect(await images.bootImage(id, never)).toBeNull()
      for (const id of [x64.id, 'PRA0FFFF', "' OR 1=1", '*', '']) expect(await images.osImage(id, never)).toBeNull()
    })

    it('have no size where the site keeps none', async () => {
      test.world.db.run("UPDATE content SET size = 0 WHERE id IN ('PRA00005', 'PRA00011')")
      expect(await test.site.images.bootImage(x64.id, never)).toEqual({ ...x64, size: null })
      expect(await test.site.images.osImage(windows.id, never)).toEqual({ ...windows, size: null })
    })

    it('have no language where the site tells none', async () => {
      test.world.db.run("UPDATE content SET indexes = json_remove(indexes, '$[0].language') WHERE id = 'PRA00011'")
      const found = await test.site.images.osImage(windows.id, never)
      expect(found?.indexes.map((one) => one.language)).toEqual(['', 'en-US', 'en-US', 'en-US', 'de-DE'])
    })

    it('are none where the site has none, and one is a list of one', async () => {
      const { db } = test.world
      db.run("DELETE FROM onPoint WHERE contentId IN ('PRA00002', 'PRA00012')")
      db.run("DELETE FROM content WHERE id IN ('PRA00002', 'PRA00012')")
      expect(await test.site.images.bootImages(never)).toEqual([x64])
      expect(await test.site.images.osImages(never)).toEqual([windows])
      db.run("DELETE FROM onPoint WHERE contentId IN ('PRA00005', 'PRA00011')")
      db.run("DELETE FROM content WHERE id IN ('PRA00005', 'PRA00011')")
      expect(await test.site.images.bootImages(never)).toEqual([])
      expect(await test.site.images.osImages(never)).toEqual([])
    })
  })
}
