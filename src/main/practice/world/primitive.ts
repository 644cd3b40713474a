/** What the history tells about (formats.md, "The world, dumped"). */
export const primitives = [
  'create-package',
  'update-content',
  'create-task-sequence',
  'edit-task-sequence',
  'disable-task-sequence',
  'enable-task-sequence',
  'start-distribution',
  'create-collection',
  'add-rule',
  'set-variable',
  'create-deployment',
  'remove-package',
  'remove-task-sequence',
  'remove-collection',
  'remove-rule',
  'remove-variable',
  'remove-deployment',
] as const

export type Primitive = (typeof primitives)[number]

/** Whether the history knows this name. */
export const isPrimitive = (text: string): text is Primitive => primitives.some((one) => one === text)
