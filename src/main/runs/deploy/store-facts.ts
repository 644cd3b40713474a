import { z } from 'zod'
import { busyDevices } from '#main/store/devices.ts'
import { madeHere, runsWithMarker } from '#main/store/made-here.ts'
import { countDevicesWithFact, namesWithFact } from '#main/store/run-facts.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import type { Reader } from '#main/store/handles.ts'
import type { Store } from '#main/store/store.ts'
import type { Write } from '../own-run.ts'
import type { StoreFacts } from './collect.ts'
import type { Memory, PackageContent } from './context.ts'

/** Stages from which on a device has got the file of its run. */
const gotFile = ['file-copied', 'first-boot', 'enrolled', 'registered'] as const

/** As many as a person reads; the count says how many there are. */
const mostNames = 50

/** The name under which a run stores the hash of its file. */
export const fileFact = 'file'

/** What the store knows and the review needs. */
export const storeFacts = ({ reader }: Store): StoreFacts => ({
  busy: (resourceIds, except) => busyDevices(reader, resourceIds, except),
  madeHere: (marker, siteIds) => madeHere(reader, marker, siteIds),
  sharedRuns: (marker, except) => runsWithMarker(reader, marker, except).map((one) => one.batch),
  devicesWithFile: (value) => ({
    count: countDevicesWithFact(reader, { key: fileFact, value }, gotFile),
    names: namesWithFact(reader, { key: fileFact, value }, gotFile, mostNames),
  }),
})

const content = z.object({ sha256: z.string(), sourceVersion: z.number().nullable() })

const contentKey = (connection: string, marker: string): string => `package ${connection} ${marker}`

export const packageContentOf = (reader: Reader, connection: string, marker: string): PackageContent | null =>
  getSetting(reader, contentKey(connection, marker), content)

/** What this installation remembers about what runs share. */
export const memoryOf = ({ reader }: Store, run: string, connection: string, write: Write): Memory => ({
  neededElsewhere: (resourceIds) => new Set(busyDevices(reader, resourceIds, run).map((one) => one.resourceId)),
  packageContent: (marker) => packageContentOf(reader, connection, marker),
  rememberPackageContent(marker, value) {
    return write((tx) => {
      putSetting(tx, contentKey(connection, marker), value)
    })
  },
})
