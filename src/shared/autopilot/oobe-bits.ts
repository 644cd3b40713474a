/** The bits of CloudAssignedOobeConfig by meaning (graph.md 1.4; the first five: source document, "JSON file properties"). */
export const oobeBits = [
  { bit: 1, name: 'skip-cortana' },
  { bit: 2, name: 'standard-user' },
  { bit: 4, name: 'skip-privacy' },
  { bit: 8, name: 'skip-oem-registration' },
  { bit: 16, name: 'skip-eula' },
  { bit: 32, name: 'tpm-attestation' },
  { bit: 64, name: 'device-authentication' },
  { bit: 128, name: 'tpm-required' },
  { bit: 256, name: 'skip-upgrade' },
  { bit: 512, name: 'patch-download' },
  { bit: 1024, name: 'skip-keyboard' },
] as const

export type OobeBitName = (typeof oobeBits)[number]['name']

/** Names that are set, lowest bit first, and what is left over: the sum of bits nobody has a name for. */
export interface OobeBitReading {
  readonly set: readonly OobeBitName[]
  readonly unknown: number
}

const everyBit: number = oobeBits.reduce((sum, one) => sum + one.bit, 0)

/** True for a number that can be a bitmap: a whole number that fits 32 bits without sign. */
export const isBitmap = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff

/** The bits of a bitmap (see `isBitmap`) in words. */
export function readOobeBits(value: number): OobeBitReading {
  const set = oobeBits.filter((one) => (value & one.bit) !== 0).map((one) => one.name)
  return { set, unknown: (value & ~everyBit) >>> 0 }
}

/** The bitmap that has exactly these bits. */
export const writeOobeBits = (names: readonly OobeBitName[]): number =>
  oobeBits.filter((one) => names.includes(one.name)).reduce((sum, one) => sum + one.bit, 0)
