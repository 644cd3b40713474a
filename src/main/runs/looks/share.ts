import { iso, type Clock } from '#shared/clock.ts'
import type { Output } from '#shared/contract/calls.ts'
import type { Share } from '#main/share/port.ts'

/** Writes a nonce, reads it back as ConfigMgr would, removes it. */
export async function proveShare(share: Share, wall: Clock, signal: AbortSignal): Promise<Output<'share:test'>> {
  const proof = await share.prove(signal)
  return { ...proof, at: iso(wall.now()) }
}
