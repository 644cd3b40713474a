import type { Command } from './command.ts'

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const
const world = { seed: text, devices: text, speed: text, fault: many, door: text }

/** Every command of formats.md; each loads its part when it is asked for. */
export const commands: Readonly<Record<string, Command>> = {
  practice: {
    options: { ...world, 'list-faults': flag, dump: flag },
    positionals: [0, 0],
    load: () => import('./commands/practice.ts'),
  },
  profiles: { options: {}, positionals: [0, 0], load: () => import('./commands/profiles.ts') },
  'configuration-file': {
    options: { profile: text, all: flag, out: text, 'profile-file': text, 'organization-file': text, region: text },
    positionals: [0, 0],
    load: () => import('./commands/configuration-file.ts'),
  },
  inspect: { options: { explain: flag }, positionals: [1, 10_000], load: () => import('./commands/inspect.ts') },
  'plan example': { options: world, positionals: [0, 0], load: () => import('./commands/plan-example.ts') },
  'plan check': { options: {}, positionals: [1, 1], load: () => import('./commands/plan-check.ts') },
  'run start': {
    options: { reviewed: text, confirm: text, until: text, events: flag },
    positionals: [1, 1],
    load: () => import('./commands/run-start.ts'),
  },
  'run resume': { options: { events: flag }, positionals: [1, 1], load: () => import('./commands/run-resume.ts') },
  'run show': { options: {}, positionals: [1, 1], load: () => import('./commands/run-show.ts') },
  'run list': {
    options: { after: text, limit: text },
    positionals: [0, 0],
    load: () => import('./commands/run-list.ts'),
  },
  'run stop': { options: { rehearse: flag }, positionals: [1, 1], load: () => import('./commands/run-stop.ts') },
  'run confirm': {
    options: { reviewed: text, confirm: text, events: flag },
    positionals: [1, 1],
    load: () => import('./commands/run-confirm.ts'),
  },
  devices: {
    options: { batch: text, stage: text, search: text, after: text, limit: text },
    positionals: [0, 0],
    load: () => import('./commands/devices.ts'),
  },
  'audit verify': { options: {}, positionals: [0, 0], load: () => import('./commands/audit-verify.ts') },
}

/** Options of every command. */
export const common = { home: text, json: flag, help: { ...flag, short: 'h' } } as const
