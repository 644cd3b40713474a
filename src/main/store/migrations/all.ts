import type { Migration } from '../migrate.ts'
import { runs } from './0010-runs.ts'
import { devices } from './0020-devices.ts'
import { audit } from './0030-audit.ts'
import { settings } from './0040-settings.ts'
import { drafts } from './0050-drafts.ts'
import { board } from './0060-board.ts'
import { gaps } from './0070-gaps.ts'

/** Every migration, in order. A released one is never changed: the next one corrects it. */
export const migrations: readonly Migration[] = [runs, devices, audit, settings, drafts, board, gaps]
