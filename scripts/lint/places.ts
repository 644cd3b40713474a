/** What a file is in the design's table "Who may import whom". `open`: tests, scripts and journeys, which may import anything. */
export type Zone =
  | 'shared'
  | 'renderer'
  | 'base'
  | 'app'
  | 'preload'
  | 'fronts'
  | 'jobs'
  | 'port'
  | 'store'
  | 'tool'
  | 'adapter'
  | 'practice'
  | 'open'

export interface Place {
  readonly zone: Zone
  /** The folder inside which imports are free: `src/shared`, `src/main/runs`, ... */
  readonly folder: string
}

const folders: ReadonlyMap<string, Zone> = new Map([
  ['fronts', 'fronts'],
  ['runs', 'jobs'],
  ['devices', 'jobs'],
  ['registration', 'jobs'],
  ['configuration-files', 'jobs'],
  ['store', 'store'],
  ['powershell', 'tool'],
  ['secrets', 'tool'],
  ['log', 'tool'],
  ['intune', 'adapter'],
  ['configmgr', 'adapter'],
  ['workstation', 'adapter'],
  ['share', 'adapter'],
  ['settings', 'jobs'],
  ['plans', 'jobs'],
  ['desktop', 'adapter'],
  ['handlers', 'app'],
  ['practice', 'practice'],
])

const files: ReadonlyMap<string, Zone> = new Map([
  ['app.ts', 'app'],
  ['app-connections.ts', 'app'],
  ['app-handlers.ts', 'app'],
  ['app-practice.ts', 'app'],
  ['app-practice-site.ts', 'app'],
  ['app-services.ts', 'app'],
  ['gate.ts', 'app'],
  ['read-json-file.ts', 'base'],
  ['sampled.ts', 'base'],
  ['wait-news.ts', 'base'],
  ['preload.ts', 'preload'],
  ['time.ts', 'base'],
  ['ids.ts', 'base'],
  ['version.ts', 'base'],
  ['places.ts', 'base'],
])

/** Tests, and what only tests use: `x.test.ts`, `test-x.ts`, and everything in a folder `testing` or `test-data`. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|\/test-[^/]+\.tsx?$|\/(?:testing|test-data)\//.test(path)

/** The place of a file, by its path from the root with `/`; undefined inside src where the table has no place for it. */
export function placeOf(path: string): Place | undefined {
  const [top, side, third, fourth] = path.split('/')
  if (top !== 'src') return { zone: 'open', folder: top ?? '' }
  const folder = homeOf(side, third, fourth)
  if (isTest(path)) return { zone: 'open', folder }
  const zone = zoneOf(side, third, fourth)
  return zone === undefined ? undefined : { zone, folder }
}

function homeOf(side = '', third = '', fourth?: string): string {
  if (side !== 'main') return `src/${side}`
  return fourth === undefined ? 'src/main' : `src/main/${third}`
}

function zoneOf(side: string | undefined, third = '', fourth?: string): Zone | undefined {
  if (side === 'shared' || side === 'renderer') return side
  if (side !== 'main') return undefined
  if (fourth === undefined) return files.get(third)
  // PowerShell is no port of the work: only adapters speak to it.
  return fourth === 'port.ts' && third !== 'powershell' ? 'port' : folders.get(third)
}
