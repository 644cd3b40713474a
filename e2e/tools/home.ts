import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { wallClock } from '#main/time.ts'
import { json, run, start, temporaryFolder, type Options, type Ran, type Started } from './cli.ts'

export interface World {
  readonly devices?: number
  readonly seed?: number
  readonly speed?: number
  readonly faults?: readonly string[]
  readonly door?: 'in-process' | 'powershell'
  /** Keep the plan's end after 24 h of world time; otherwise it is the default of 14 days, so that no test runs late. */
  readonly expires?: boolean
}

export type Json = Readonly<Record<string, unknown>>

/** The command line on one home. */
export interface Commands {
  run(words: readonly string[], options?: Options): Promise<Ran>
  start(words: readonly string[]): Started
  /** `--json` of a command that has to end with this code. */
  json(words: readonly string[], code?: number): Promise<object>
  /** What `practice --dump` prints, without a process for it. */
  dump(): Dump
}

/** A home with a practice world and the example plan, gone when the test is. */
export interface Home extends Commands, Disposable {
  readonly path: string
  readonly plan: string
  /** The plan as it lies in the file. */
  read(): Record<string, unknown>
  /** Writes the plan, or another one under that name, changed; its path. */
  write(changes: Json, name?: string): string
  /** Reviews a plan and answers the words that start it. */
  startWords(plan?: string): Promise<string[]>
}

export interface HistoryEntry {
  readonly at: string
  readonly primitive: string
  readonly object: string
  readonly by: string
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The world, dumped (formats.md). */
export interface Dump {
  readonly schema: 1
  readonly seed: number
  readonly packages: readonly (Named & { description: string; path: string; sourceVersion: number })[]
  readonly collections: readonly (Named & { comment: string; members: number[]; rules: Json[] })[]
  readonly taskSequences: readonly (Named & { description: string; enabled: boolean; steps: Json[] })[]
  readonly deployments: readonly { id: string; collectionId: string; taskSequenceId: string; comment: string }[]
  readonly variables: readonly { resourceId: number; name: string; value: string }[]
  readonly devices: readonly {
    resourceId: number
    name: string
    serial: string
    smbiosGuid: string
    formattedAt?: string
    enrolledAt?: string
    enrollmentProfileName?: string
  }[]
  readonly history: readonly HistoryEntry[]
}

export async function makeHome(world: World = {}): Promise<Home> {
  const folder = temporaryFolder()
  const plan = path.join(folder.path, 'plan.json')
  const home = path.join(folder.path, 'home')
  const { devices = 3, seed = 1, speed = 5000, faults = [], door = 'in-process', expires = false } = world
  const ran = await run([
    ...['plan', 'example', '--home', home, '--devices', String(devices), '--seed', String(seed)],
    ...['--door', door, '--speed', String(speed), ...faults.flatMap((one) => ['--fault', one])],
  ])
  if (ran.code !== 0) throw new Error(ran.err)
  const example = json(ran)
  if (!expires) example['deployment'] = { ...(example['deployment'] as object), expires: undefined }
  writeFileSync(plan, JSON.stringify(example, null, 2))
  const here = commandsOn(home)
  return {
    ...here,
    path: home,
    plan,
    read: () => JSON.parse(readFileSync(plan, 'utf8')) as Record<string, unknown>,
    write(changes, name = 'plan.json') {
      const file = path.join(folder.path, name)
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(plan, 'utf8')) as object), ...changes }))
      return file
    },
    async startWords(which = plan) {
      const checked = json(await here.run(['plan', 'check', which, '--json']))
      const count = (checked['devices'] as unknown[]).length
      return ['run', 'start', which, '--reviewed', String(checked['reviewHash']), '--confirm', String(count)]
    },
    [Symbol.dispose]: () => {
      folder[Symbol.dispose]()
    },
  }
}

export function commandsOn(home: string): Commands {
  const inside = (words: readonly string[]) => [...words, '--home', home]
  return {
    run: (words, options) => run(inside(words), options),
    start: (words) => start(inside(words)),
    async json(words, code = 0) {
      const answer = await run(inside([...words, '--json']))
      if (answer.code !== code)
        throw new Error(`exit ${String(answer.code)} of ${words.join(' ')}\n${answer.out}${answer.err}`)
      return json(answer)
    },
    dump: () => JSON.parse(JSON.stringify(dumpWorld(path.join(home, 'practice', 'world.db'), wallClock))) as Dump,
  }
}

/** How often Drydock itself did something to the site, by the world's own history. */
export const countOf = (dump: Dump, primitive: string): number =>
  dump.history.filter((one) => one.primitive === primitive && one.by === 'drydock').length

export const creations = ['create-package', 'create-task-sequence', 'create-collection', 'create-deployment'] as const

/** One line of `--events`. */
export interface EventLine {
  readonly run: string
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly step?: string
}

const isEvent = (line: object): line is EventLine => 'seq' in line

export const eventsIn = (out: string): readonly EventLine[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object)
    .filter(isEvent)

/** The run's id, from the first event that a process printed. */
export const runOf = (out: string): string => eventsIn(out)[0]?.run ?? ''
