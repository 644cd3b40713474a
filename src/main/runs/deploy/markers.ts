import { createHash } from 'node:crypto'
import { base32, profileMarkerPrefix, runMarkerPrefix } from '#shared/markers.ts'

/** SHA-256(tenant id, profile id), first 128 bits: the same on every installation (formats.md, "Markers"). */
export function profileMarker(tenantId: string, profileId: string): string {
  const digest = createHash('sha256').update(`${tenantId.toLowerCase()}\n${profileId.toLowerCase()}`).digest()
  return profileMarkerPrefix + base32(digest.subarray(0, 16))
}

export const runMarker = (run: string): string => runMarkerPrefix + run

interface Marked {
  readonly run: string
  readonly review: { readonly tenantId: string; readonly profile: { readonly id: string } | null }
}

/** The two markers of a run: of its profile (shared objects) and its own. */
export function markersOf({ run, review }: Marked): { profile: string; run: string } {
  return { profile: profileMarker(review.tenantId, review.profile?.id ?? ''), run: runMarker(run) }
}
