import type { Output } from '#shared/contract/calls.ts'
import type { Tenant } from '#main/intune/port.ts'

/** Every profile of the tenant, the suitable ones and the others with what stands against them. */
export async function listProfiles(tenant: Tenant, signal: AbortSignal): Promise<Output<'profiles:list'>> {
  const profiles: Output<'profiles:list'>['profiles'] = []
  for await (const page of tenant.profiles(signal))
    for (const { id, displayName, lastModified, profile, settings, findings } of page) {
      const suitable = profile !== null
      profiles.push({ id, displayName, suitable, lastModified, findings: [...findings], settings: { ...settings } })
    }
  return { profiles }
}
