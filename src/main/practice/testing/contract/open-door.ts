import type { TestWishes, TestWorld } from '../../test-world.ts'

/** Makes a new practice world and opens a door to its site. */
export type OpenDoor = (wishes?: TestWishes) => Promise<TestWorld>
