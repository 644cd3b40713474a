import { join } from 'node:path'

/** The built program that is tested. */
export const out = join(import.meta.dirname, '../../..', process.env['DRYDOCK_OUT'] ?? 'out')
