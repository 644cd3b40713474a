import type { z } from 'zod'
import { failure } from '../failure.ts'
import { failed, ok, type Result } from '../result.ts'
import { planSchema, type Plan } from './plan.ts'

/** One thing that is wrong with a file that has a schema: where, and what kind of wrong. */
export interface PlanProblem {
  readonly path: string
  readonly kind: 'unknown-key' | 'missing' | 'wrong-type' | 'wrong-value' | 'no-alternative'
  readonly detail: string
}

type Issue = z.core.$ZodIssue
const mostProblems = 20

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** The alternative of a union that came closest says most about what is wrong. */
function closest(issue: Issue & { code: 'invalid_union' }): readonly Issue[] {
  const byDepth = issue.errors
    .filter((errors) => errors.length > 0)
    .toSorted((a, b) => a.length - b.length || b.reduce(deepest, 0) - a.reduce(deepest, 0))
  return byDepth[0] ?? []
}
const deepest = (depth: number, one: Issue): number => Math.max(depth, one.path.length)

/** Both alternatives given: each branch of the union complains of the other's key. */
function keysRefused(issue: Issue & { code: 'invalid_union' }): readonly string[] {
  const refused = issue.errors.flatMap((errors) =>
    errors.flatMap((one) => (one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [])),
  )
  return [...new Set(refused)]
}

/** What lies at a path that the schema names; undefined: nothing. */
const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  )

function describe(issue: Issue, raw: unknown, base: readonly PropertyKey[] = []): readonly PlanProblem[] {
  const path = [...base, ...issue.path]
  const absent = path.length > 0 && valueAt(raw, path) === undefined
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathOf([...path, key]), kind: 'unknown-key', detail: '' }))
    case 'invalid_union': {
      const keys = keysRefused(issue)
      const everyBranchRefuses = issue.errors.every((errors) => errors.some((one) => one.code === 'unrecognized_keys'))
      if (everyBranchRefuses && keys.length > 1)
        return [{ path: pathOf(path), kind: 'no-alternative', detail: keys.join(', ') }]
      return closest(issue).flatMap((one) => describe(one, raw, path))
    }
    case 'invalid_type':
      return [{ path: pathOf(path), kind: absent ? 'missing' : 'wrong-type', detail: issue.expected }]
    case 'invalid_value':
      return [{ path: pathOf(path), kind: absent ? 'missing' : 'wrong-value', detail: issue.message }]
    default:
      return [{ path: pathOf(path), kind: 'wrong-value', detail: issue.message }]
  }
}

/**
 * Reads a plan from parsed JSON. Fails with `plan-invalid` (kind input), which lists what is wrong and where.
 * Source: formats.md, "Plan".
 */
export function parsePlan(raw: unknown): Result<Plan> {
  const parsed = planSchema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const problems = parsed.error.issues.flatMap((issue) => describe(issue, raw))
  return failed(failure('input', 'plan-invalid', { problems: problems.slice(0, mostProblems) }))
}
