import type { Suite } from './suite.ts'
import { vitestSuite } from './vitest-suite.ts'

/** Every suite of `npm test`, in this order. A suite that needs a tool names it here, with the way to get it. */
export const suites: readonly Suite[] = [vitestSuite('rules and services'), vitestSuite('processes and kills')]
