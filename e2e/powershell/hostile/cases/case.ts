import type { TestWorld } from '#main/practice/test-world.ts'

/**
 * A text in one place of the port. What it answers, or fails with, has to be the same through every door; `test.site` is
 * the door, `test.world` the world behind it.
 */
export interface Case {
  readonly name: string
  run(test: TestWorld, text: string): Promise<unknown>
}
