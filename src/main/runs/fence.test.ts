import { describe, expect, it } from 'vitest'
import type { Site } from '#main/configmgr/port.ts'
import { fenceSite } from './fence.ts'

type Kind = 'reads' | 'changes'

/** Every method of the port: the compiler asks for one that is forgotten here. */
const methods: { readonly [P in keyof Site]: Readonly<Record<keyof Site[P], Kind>> } = {
  about: { facts: 'reads', rights: 'reads' },
  packages: {
    withMarker: 'reads',
    withName: 'reads',
    withPath: 'reads',
    get: 'reads',
    create: 'changes',
    updateContent: 'changes',
    remove: 'changes',
  },
  collections: {
    withMarker: 'reads',
    withName: 'reads',
    get: 'reads',
    create: 'changes',
    rules: 'reads',
    addDirectRules: 'changes',
    removeDirectRules: 'changes',
    requestEvaluation: 'changes',
    members: 'reads',
    remove: 'changes',
  },
  devices: {
    find: 'reads',
    byResourceId: 'reads',
    setVariable: 'changes',
    removeVariable: 'changes',
    variables: 'reads',
    preview: 'reads',
    importComputer: 'changes',
  },
  images: { bootImage: 'reads', osImage: 'reads', bootImages: 'reads', osImages: 'reads' },
  taskSequences: {
    withMarker: 'reads',
    withName: 'reads',
    get: 'reads',
    create: 'changes',
    read: 'reads',
    write: 'changes',
    setEnabled: 'changes',
    references: 'reads',
    remove: 'changes',
  },
  locks: { of: 'reads', releaseOwn: 'changes' },
  content: {
    points: 'reads',
    groups: 'reads',
    states: 'reads',
    send: 'changes',
    redistribute: 'changes',
    validate: 'changes',
  },
  deployments: {
    withMarker: 'reads',
    get: 'reads',
    create: 'changes',
    change: 'changes',
    onCollection: 'reads',
    ofTaskSequence: 'reads',
    remove: 'changes',
  },
  status: { messages: 'reads', clients: 'reads', summary: 'reads', nudge: 'changes' },
}

const all = Object.entries(methods).flatMap(([port, names]) =>
  Object.entries(names).map(([name, kind]): [string, Kind] => [`${port}.${name}`, kind]),
)

/** A site that only notes what reaches it. */
function notingSite(reached: string[]): Site {
  const ports = Object.entries(methods).map(([port, names]) => {
    const noting = (name: string) => [name, (...given: unknown[]) => noted(`${port}.${name}`, given)] as const
    return [port, Object.fromEntries(Object.keys(names).map(noting))] as const
  })
  const noted = (path: string, given: readonly unknown[]) => {
    reached.push(path)
    return given
  }
  return Object.fromEntries(ports) as Record<keyof Site, never>
}

function callOn(site: Site, path: string, ...given: unknown[]): unknown {
  const [port = '', name = ''] = path.split('.')
  const target: unknown = Reflect.get(site, port)
  if (typeof target !== 'object' || target === null) throw new Error(port)
  const method: unknown = Reflect.get(target, name)
  if (typeof method !== 'function') throw new Error(path)
  return Reflect.apply(method, target, given)
}

const lost = () => Promise.reject(new Error('the lease is lost'))

describe('the fence', () => {
  it.each(all.filter(([, kind]) => kind === 'changes'))('asks for the lease before %s', async (path) => {
    const reached: string[] = []
    const fenced = fenceSite(notingSite(reached), lost)
    await expect(callOn(fenced, path)).rejects.toThrow('the lease is lost')
    expect(reached).toEqual([])
  })

  it.each(all.filter(([, kind]) => kind === 'changes'))('waits for the answer before %s', async (path) => {
    const reached: string[] = []
    let answer: () => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    const work = callOn(
      fenceSite(notingSite(reached), () => asked),
      path,
    )
    await new Promise(setImmediate)
    expect(reached).toEqual([])
    answer()
    await work
    expect(reached).toEqual([path])
  })

  it.each(all.filter(([, kind]) => kind === 'reads'))('lets %s through without a question', (path) => {
    const reached: string[] = []
    const fenced = fenceSite(notingSite(reached), lost)
    callOn(fenced, path)
    expect(reached).toEqual([path])
  })

  it.each(all)('hands everything on to %s, and its answer back', async (path) => {
    let checks = 0
    const fenced = fenceSite(notingSite([]), () => {
      checks += 1
      return Promise.resolve()
    })
    expect(await callOn(fenced, path, 'a', 2)).toEqual(['a', 2])
    expect(checks).toBe(all.some(([name, kind]) => name === path && kind === 'changes') ? 1 : 0)
  })
})
