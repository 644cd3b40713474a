import { between, chance, letters, pick } from '../world/chance.ts'
import { addDevice } from '../world/new-device.ts'
import { day, happens, hour, type World } from '../world/world.ts'

interface Make {
  readonly model: string
  readonly serial: (world: World, index: number | string) => string
}
const digits = '0123456789'
const plainLetters = 'BCDFGHJKLMNPQRSTVWXYZ'
const draw = (alphabet: string, length: number, world: World, index: number | string): string =>
  letters(alphabet, length, world.settings.seed, 'serial', index)

/** Serial numbers in the shapes that makers use: seven characters, two letters first, ten, twelve digits. */
const makes: readonly [Make, ...Make[]] = [
  { model: 'Meridian 7440', serial: (world, index) => draw(plainLetters + digits, 7, world, index) },
  { model: 'Fjord T14 Gen 4', serial: (world, index) => `PF${draw(plainLetters + digits, 6, world, index)}` },
  { model: 'Atlas 840 G10', serial: (world, index) => `5CG${draw(digits + plainLetters, 7, world, index)}` },
  { model: 'Slate Laptop 5', serial: (world, index) => `0${draw(digits, 11, world, index)}` },
]

/** A serial number in a maker's shape; the same for the same index. */
export const madeUpSerial = (world: World, index: number | string): string =>
  pick(makes, chance(world.settings.seed, 'make', index)).serial(world, index)
/** The model that goes with `madeUpSerial`. */
export const madeUpModel = (world: World, index: number | string): string =>
  pick(makes, chance(world.settings.seed, 'make', index)).model

/** The example plan of formats.md names a device by this. */
const exampleSerial = 'PF3K2M7'

const pcName = (number: number): string => `PC-${String(number).padStart(2, '0')}`

/** The devices that a practice plan takes. A few are switched on only hours after the world began. */
export function addChosen(world: World): void {
  const { devices, seed } = world.settings
  for (let index = 0; index < devices; index += 1) {
    const late = happens(world, 0.15, 'late', index)
    addDevice(world, {
      chosen: index,
      name: pcName(index === 0 ? devices : index),
      serial: index === 2 ? exampleSerial : madeUpSerial(world, index),
      model: index === 2 ? (makes[1]?.model ?? '') : madeUpModel(world, index),
      domain: happens(world, 0.9, 'domain', index) ? 'corp.practice.example' : '',
      uefi: happens(world, 0.9, 'uefi', index),
      contactAt: late ? world.start - between(1, 3, chance(seed, 'contact', index)) * day : null,
      onlineFrom: late ? world.start + between(1, 6, chance(seed, 'online', index)) * (hour / 2) : 0,
    })
  }
}

/** Clients of the same kind that nobody chose. */
export function addBystanders(world: World): readonly number[] {
  return ['PC-A1', 'PC-A2', 'PC-A3', 'PC-A4'].map((name) =>
    addDevice(world, { name, serial: madeUpSerial(world, name), model: madeUpModel(world, name) }),
  )
}
