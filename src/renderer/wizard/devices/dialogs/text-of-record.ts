import type { LineRecord } from '#shared/draft/line.ts'
import { isPlaceholderSerial } from '#shared/plan/identity.ts'

/** The text by which a line means this record: its serial number where it has one of its own, else its name. */
export const textOfRecord = ({ serial, name }: Pick<LineRecord, 'serial' | 'name'>): string =>
  isPlaceholderSerial(serial) ? name : serial
