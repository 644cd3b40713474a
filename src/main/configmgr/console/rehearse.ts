import { z } from 'zod'
import type { PowerShellHost, Wire } from '#main/powershell/port.ts'

const callItem = z.object({ call: z.string() })

/**
 * What an operation that changes something would call, as lines that could be typed, in their order; nothing is changed
 * and no secret is shown. Fails as the operation itself does where its input is refused, and with `operation-unknown`
 * for one that changes nothing. What a call would answer is not known beforehand: of an operation whose later calls
 * depend on that, only the first are told.
 */
export async function rehearse(
  host: PowerShellHost,
  operation: string,
  input: Readonly<Record<string, Wire>>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const invocation = { operation: 'rehearse', input: { Operation: operation, Given: input }, item: callItem }
  const calls = await host.invoke(invocation, signal)
  return calls.map(({ call }) => call)
}
