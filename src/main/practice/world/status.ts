import type { ClientState, DeploymentSummary, FeedPage, StatusMessage } from '#shared/site.ts'
import { read, write } from './act.ts'
import { int, shape, text, textOrNull } from './db.ts'
import { nudgeOne } from './policy-times.ts'
import { missing, WorldError } from './trouble.ts'
import { instant, type World } from './world.ts'

/** Lines in one page of a feed. */
const feedPage = 500

const messageRow = shape({
  id: int,
  resourceId: int,
  at: int,
  messageId: int,
  step: int,
  groupName: text,
  action: text,
  exitCode: int,
  text,
})
const stateNames = ['policy-received', 'waiting', 'running', 'succeeded', 'failed'] as const
/** How a column tells a state. */
export const clientState = (value: unknown): ClientState['state'] => {
  const found = stateNames.find((one) => one === value)
  if (found === undefined) throw new TypeError(`${String(value)} is no state of a client`)
  return found
}
const clientRow = shape({ id: int, resourceId: int, at: int, state: clientState })

/** A mark is the row that was given last; opaque to callers. */
function rowOfMark(mark: string | null): number {
  if (mark === null) return 0
  if (!/^r\d{1,15}$/.test(mark)) throw new WorldError({ code: 'mark-unknown', mark })
  return Number(mark.slice(1))
}

function page<R extends { readonly id: number }, T>(
  rows: readonly R[],
  before: number,
  line: (row: R) => T,
): FeedPage<T> {
  const given = rows.slice(0, feedPage)
  return { lines: given.map(line), mark: `r${given.at(-1)?.id ?? before}`, more: rows.length > feedPage }
}

/** What devices said about a deployment step by step, oldest first (configmgr.md 7.1). */
export function messagesAfter(world: World, deploymentId: string, mark: string | null): FeedPage<StatusMessage> {
  const after = rowOfMark(mark)
  const rows = read(world, () =>
    world.db.all(
      messageRow,
      'FROM message WHERE deploymentId = ? AND id > ? ORDER BY id LIMIT ?',
      deploymentId,
      after,
      feedPage + 1,
    ),
  )
  return page(rows, after, ({ resourceId, at, messageId, step, groupName, action, exitCode, text: words }) => ({
    resourceId,
    at: new Date(at).toISOString(),
    messageId,
    step,
    group: groupName,
    action,
    exitCode,
    text: words,
  }))
}

/** The last state of each client that changed; what was in between is lost, as in the site. */
export function clientsAfter(world: World, deploymentId: string, mark: string | null): FeedPage<ClientState> {
  const after = rowOfMark(mark)
  const rows = read(world, () =>
    world.db.all(
      clientRow,
      'FROM clientState WHERE deploymentId = ? AND id > ? ORDER BY id LIMIT ?',
      deploymentId,
      after,
      feedPage + 1,
    ),
  )
  return page(rows, after, ({ resourceId, at, state }) => ({ resourceId, at: new Date(at).toISOString(), state }))
}

/** Members of the collection by what they reported last, counted now; null: there is no such deployment. */
export const summaryOf = (world: World, deploymentId: string): DeploymentSummary | null =>
  read(world, () => {
    const found = shape({ collectionId: text })
    const deployment = world.db.get(found, 'FROM deployment WHERE id = ?', deploymentId)
    if (deployment === undefined) return null
    const members = world.db.all(
      shape({ resourceId: int, state: textOrNull }),
      `FROM (SELECT member.resourceId, state FROM member LEFT JOIN clientState
         ON clientState.deploymentId = ? AND clientState.resourceId = member.resourceId WHERE collectionId = ?)`,
      deploymentId,
      deployment.collectionId,
    )
    const count = (...states: readonly (string | null)[]): number =>
      members.filter((one) => states.includes(one.state)).length
    return {
      targeted: members.length,
      success: count('succeeded'),
      inProgress: count('policy-received', 'waiting', 'running'),
      errors: count('failed'),
      unknown: count(null),
      other: 0,
      countedAt: new Date(world.clock.now()).toISOString(),
    }
  })

/** Asks the online clients of a collection for their policy now; nobody learns whether they got it. */
export const nudge = (world: World, collectionId: string): void => {
  write(world, () => {
    if (world.db.get(shape({ id: text }), 'FROM collection WHERE id = ?', collectionId) === undefined)
      throw missing(collectionId)
    const online = world.db.all(
      shape({ resourceId: int }),
      `FROM member JOIN device USING (resourceId)
       WHERE collectionId = ? AND isClient = 1 AND isObsolete = 0 AND formattedAt IS NULL AND onlineFrom <= ?`,
      collectionId,
      instant(world),
    )
    for (const { resourceId } of online) nudgeOne(world, resourceId)
  })
}

/** A line in the step-by-step feed. */
export function say(
  world: World,
  deploymentId: string,
  resourceId: number,
  line: Omit<StatusMessage, 'resourceId' | 'at'>,
): void {
  world.db.run(
    `INSERT INTO message (deploymentId, resourceId, at, messageId, step, groupName, action, exitCode, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    deploymentId,
    resourceId,
    instant(world),
    line.messageId,
    line.step,
    line.group,
    line.action,
    line.exitCode,
    line.text,
  )
}

/** What a client reports last replaces what it reported before. */
export function setClientState(
  world: World,
  deploymentId: string,
  resourceId: number,
  state: ClientState['state'],
): void {
  world.db.run(
    'INSERT OR REPLACE INTO clientState (deploymentId, resourceId, at, state) VALUES (?, ?, ?, ?)',
    deploymentId,
    resourceId,
    instant(world),
    state,
  )
}
