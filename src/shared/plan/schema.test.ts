import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planSchema } from './plan.ts'
import { planJsonSchema } from './schema.ts'

interface Node {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly anyOf?: readonly Node[]
  readonly items?: Node
}

const schema = planJsonSchema() as Node

function* objects(node: Node, path: string): Generator<readonly [string, Node]> {
  if (node.type === 'object') yield [path, node]
  for (const [name, one] of Object.entries(node.properties ?? {})) yield* objects(one, `${path}.${name}`)
  for (const [at, one] of (node.anyOf ?? []).entries()) yield* objects(one, `${path}|${at}`)
  if (node.items !== undefined) yield* objects(node.items, `${path}[]`)
}

describe('the JSON Schema of a plan', () => {
  it('is what lies in assets', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('../../../assets/plan.schema.json', import.meta.url), 'utf8'))
    expect(kept).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('knows every key, and refuses others at each level', () => {
    const all = [...objects(schema, 'plan')]
    expect(all.length).toBeGreaterThan(12)
    for (const [path, node] of all) expect([path, node.additionalProperties]).toEqual([path, false])
    expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(Object.keys(planSchema.shape).toSorted())
  })

  it('asks for what the program asks for, and not for what has a default', () => {
    expect(schema.required).toContain('devices')
    expect(schema.required).not.toContain('acceptRuns')
    expect(schema.properties?.['deployment']?.required).toEqual(['purpose', 'availability', 'option', 'showProgress'])
  })
})
