import type { Call } from './calls.ts'
import type { AppEvents } from './events.ts'

/** Every call by its name, for what must not load the schemas: preload and page. A missing one does not compile. */
const calls: Readonly<Record<Call, true>> = {
  'app:about': true,
  'app:choose-folder': true,
  'app:copy': true,
  'app:open-link': true,
  'audit:list': true,
  'audit:verify': true,
  'board:counts': true,
  'board:page': true,
  'board:rows': true,
  'configuration-file:inspect': true,
  'configuration-file:inspect-bytes': true,
  'configuration-file:make': true,
  'configuration-file:preview': true,
  'connection:check': true,
  'connection:choose': true,
  'connection:list': true,
  'device:timeline': true,
  'devices:list': true,
  'distribution:look': true,
  'draft:change': true,
  'draft:list': true,
  'draft:new': true,
  'draft:open': true,
  'draft:remove': true,
  'draft:review': true,
  'images:list': true,
  'lines:add': true,
  'lines:aside': true,
  'lines:check': true,
  'lines:choose': true,
  'lines:keep': true,
  'lines:list': true,
  'lines:records': true,
  'lines:remove': true,
  'lines:unchecked': true,
  'lines:undo': true,
  'package:look': true,
  'plan:calls': true,
  'plan:check': true,
  'plan:example': true,
  'plan:save': true,
  'practice:devices': true,
  'practice:dump': true,
  'practice:expected': true,
  'practice:faults': true,
  'practice:restart': true,
  'preferences:get': true,
  'preferences:set': true,
  'profiles:list': true,
  'readiness:check': true,
  'run:active': true,
  'run:cancel': true,
  'run:compare-steps': true,
  'run:confirm': true,
  'run:differences': true,
  'run:events': true,
  'run:glance': true,
  'run:leave-alone': true,
  'run:leave-out': true,
  'run:list': true,
  'run:release': true,
  'run:resume': true,
  'run:show': true,
  'run:start': true,
  'run:stop': true,
  'sequence:look': true,
  'share:test': true,
  'site:search': true,
  'window:close': true,
}

const appEvents: Readonly<Record<keyof AppEvents, true>> = {
  'database:waiting': true,
  'run:changed': true,
  'run:event': true,
  'run:progress': true,
}

/** Calls that read or write files by paths that come with them: a person has typed those at the command line. No page has them. */
const ofCommandLine = ['configuration-file:inspect', 'configuration-file:make', 'plan:save'] as const

/** A call that a page may make. */
export type PageCall = Exclude<Call, (typeof ofCommandLine)[number]>

export const isPageCall = (name: string): name is PageCall =>
  Object.hasOwn(calls, name) && !ofCommandLine.some((one) => one === name)
export const pageCallNames: readonly PageCall[] = Object.keys(calls).filter(isPageCall)
export const appEventNames = Object.keys(appEvents) as readonly (keyof AppEvents)[]
export const eventNames = [...appEventNames, 'window:closing'] as const
