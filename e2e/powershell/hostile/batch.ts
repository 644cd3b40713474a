import { z } from 'zod'
import { Failed } from '#shared/failure.ts'
import { toFailed } from '#main/powershell/failures.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import { packRequest } from '#main/powershell/request.ts'
import { keyLength } from '#main/powershell/sealed.ts'
import type { SiteValue } from '#main/practice/door/site-object.ts'
import { never, type TestWorld } from '#main/practice/test-world.ts'
import { systemRandom } from '#main/time.ts'
import { separator } from '../tools/canary.ts'
import type { PowerShellDoor } from '../tools/door.ts'
import type { Input } from '../tools/operation-inputs.ts'
import { textsOf } from './heard.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'

export interface Request {
  readonly operation: string
  readonly input: Input
}

/** What came of one request, and how the world was before and after it. */
export interface Answered {
  readonly outcome: readonly unknown[] | Failed
  /** Texts that cmdlets were called with. */
  readonly heard: readonly string[]
  readonly before: Snapshot
  readonly after: Snapshot
}

/** No secret stands in these requests. */
const sealing = { key: new Uint8Array(keyLength), random: systemRandom }
const said = z.union([
  z.object({ items: z.array(z.unknown()) }),
  z.object({ failed: z.object({ code: z.string(), parameters: z.unknown(), detail: z.string().nullable() }) }),
])

/**
 * Carries out requests one after the other in one call of the host, each packed and unpacked as if it came alone. What
 * the host does not send at all is not sent here either.
 */
export async function batch(
  door: PowerShellDoor,
  host: PowerShellHost,
  test: TestWorld,
  requests: readonly Request[],
): Promise<readonly Answered[]> {
  const packed = requests.map(pack)
  const heard: string[][] = []
  const moments: Snapshot[] = []
  door.watch.before = (cmdlet, parameters) => {
    if (isSeparator(cmdlet, parameters)) {
      heard.push([])
      moments.push(snapshotOf(test))
    } else heard.at(-1)?.push(...textsOf(parameters))
  }
  const answers = await host.invoke(
    { operation: 'batch', input: { Requests: packed.filter((one) => typeof one === 'string') }, item: said },
    never,
  )
  moments.push(snapshotOf(test))
  let at = 0
  return packed.map((one, index): Answered => {
    const [before, after] = [moments[at], moments[typeof one === 'string' ? at + 1 : at]]
    if (before === undefined || after === undefined) throw new TypeError('the door did not hear every request')
    if (typeof one !== 'string') return { outcome: one, heard: [], before, after }
    const answer = answers[at]
    const cmdlets = heard[at] ?? []
    at += 1
    if (answer === undefined) throw new TypeError('not every request was answered')
    const outcome =
      'items' in answer
        ? answer.items
        : toFailed({ ...answer.failed, detail: answer.failed.detail ?? undefined }, requests[index]?.operation ?? '')
    return { outcome, heard: cmdlets, before, after }
  })
}

const isSeparator = (cmdlet: string, { SiteCode }: Readonly<Record<string, SiteValue>>): boolean =>
  cmdlet === separator.cmdlet && SiteCode === separator.siteCode

function pack({ operation, input }: Request): string | Failed {
  try {
    return packRequest({ id: 'x', operation, input }, sealing)
  } catch (error) {
    if (error instanceof Failed) return error
    throw error
  }
}
