import { placeOf } from './places.ts'
import type { Zone } from './places.ts'

/** The design's table, "Who may import whom". What is in the same folder is free, except for ports. */
const table: Readonly<Record<Exclude<Zone, 'open'>, readonly Zone[]>> = {
  shared: [],
  renderer: ['shared'],
  preload: ['shared'],
  base: ['shared'],
  port: ['shared'],
  store: ['shared', 'base'],
  tool: ['shared', 'base'],
  adapter: ['shared', 'base', 'tool'],
  practice: ['shared', 'base', 'tool', 'port'],
  jobs: ['shared', 'base', 'port', 'store'],
  fronts: ['shared', 'base', 'app'],
  app: ['shared', 'base', 'port', 'store', 'tool', 'adapter', 'practice', 'jobs'],
}

/** Packages with one owner: nobody else in src may import them. */
const owners: Readonly<Record<string, RegExp>> = {
  electron: /^src\/main\/(?:fronts\/window\/|preload\.ts$)/,
  'node-powershell': /^src\/main\/powershell\//,
  'better-sqlite3': /^src\/main\/(?:store|practice)\//,
  '@azure/msal-node': /^src\/main\/intune\/sign-in(?:\.ts$|\/)/,
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Resolves a relative path or an alias to a path from the root; undefined for packages and node: modules. */
function fileOf(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  if (!specifier.startsWith('.')) return undefined
  const parts = importer.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/**
 * Why `importer` may not import `specifier`; undefined when it may. Paths are from the root, with `/`.
 * Source: design, "Who may import whom".
 */
export function refusal(importer: string, specifier: string): string | undefined {
  const file = fileOf(importer, specifier)
  return file === undefined ? packageRefusal(importer, specifier) : fileRefusal(importer, specifier, file)
}

function packageRefusal(importer: string, specifier: string): string | undefined {
  if (!importer.startsWith('src/')) return undefined
  const name = packageOf(specifier)
  const owner = owners[name]
  if (owner !== undefined && !owner.test(importer)) return `only its owner may import "${name}"`
  const zone = placeOf(importer)?.zone
  if (zone === 'shared' && name !== 'zod') return 'src/shared imports itself and zod only'
  if (zone === 'port' && name !== 'zod') return 'a port imports src/shared only'
  if ((zone === 'renderer' || zone === 'preload') && name.startsWith('node:')) return 'no node: module reaches the page'
  return undefined
}

function fileRefusal(importer: string, specifier: string, file: string): string | undefined {
  const from = placeOf(importer)
  const to = placeOf(file)
  if (from === undefined) return `${importer} has no place in the design's table`
  if (to === undefined) return `${file} has no place in the design's table`
  if (specifier.startsWith('.') && from.folder !== to.folder && to.folder.startsWith('src/'))
    return `write "#${file.slice('src/'.length)}": relative imports stay inside ${from.folder}`
  if (from.zone === 'open' || (from.folder === to.folder && from.zone !== 'port' && from.folder !== 'src/main')) {
    return from.zone !== 'open' && to.zone === 'open' ? 'what only tests use is not for the product' : undefined
  }
  if (from.zone === to.zone && (from.zone === 'base' || from.zone === 'app')) return undefined
  if (table[from.zone].includes(to.zone)) return undefined
  return `${nameOf(from.zone)} may import ${table[from.zone].map(nameOf).join(', ') || 'nothing else'}; this is ${nameOf(to.zone)}`
}

const names: Readonly<Record<Zone, string>> = {
  shared: 'src/shared',
  renderer: 'the renderer',
  preload: 'preload',
  base: 'time, ids and places',
  port: 'a port',
  store: 'the store',
  tool: 'powershell, secrets, log',
  adapter: 'an adapter',
  practice: 'practice',
  jobs: 'runs, devices, registration',
  fronts: 'a front',
  app: 'app',
  open: 'a test or script',
}
const nameOf = (zone: Zone): string => names[zone]
