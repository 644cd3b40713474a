import type { GraphOrganization, GraphProfile } from './data.ts'
import {
  bothNames,
  commonProperties,
  entraProfile,
  hybridProfile,
  newNames,
  oldNames,
  seededGuid,
  usualSettings,
} from './profile-forms.ts'

/** The profile that the example plan uses: plain user-driven, the same in every practice (formats.md, "Plan"). */
export const exampleProfileId = '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11'

export interface TenantFixtures {
  readonly organization: GraphOrganization
  /** In the order in which the service lists them. */
  readonly profiles: readonly GraphProfile[]
}

/** What a new practice tenant holds; the same for the same seed, made up throughout. */
export function tenantFixtures(seed: number): TenantFixtures {
  return { organization: organization(seed), profiles: profiles(seed) }
}

const organization = (seed: number): GraphOrganization => ({
  id: seededGuid(seed, 'tenant'),
  displayName: 'Practice Organization',
  mobileDeviceManagementAuthority: 'intune',
  // The default domain is a vanity domain and not the first in the list (graph.md 1.3, CloudAssignedTenantDomain).
  verifiedDomains: [
    { name: 'practice.onmicrosoft.example', isDefault: false, isInitial: true, type: 'Managed', capabilities: 'Email' },
    { name: 'practice.example', isDefault: true, isInitial: false, type: 'Managed', capabilities: 'Email' },
  ],
  assignedPlans: [
    {
      assignedDateTime: '2025-08-20T10:00:00Z',
      capabilityStatus: 'Enabled',
      service: 'SCO',
      servicePlanId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A (graph.md 2.7)
    },
  ],
})

function profiles(seed: number): readonly GraphProfile[] {
  const common = (name: string) => commonProperties(seededGuid(seed, name), name)
  const usual = bothNames(usualSettings)
  return [
    {
      ...entraProfile,
      ...commonProperties(exampleProfileId, 'Room laptops'),
      ...usual,
      deviceNameTemplate: 'ROOM-%RAND:6%',
    },
    {
      ...hybridProfile,
      ...common('Office hybrid'),
      ...usual,
      hybridAzureADJoinSkipConnectivityCheck: true,
    },
    // Before 2024 and after: a service that sends only one generation (graph.md 1.5).
    { ...entraProfile, ...common('Old names only'), ...oldNames({ ...usualSettings, standardUser: false }) },
    {
      ...entraProfile,
      ...common('New names only'),
      ...newNames({ ...usualSettings, skipKeyboard: false, hideEscapeLink: false, language: 'de-DE' }),
    },
    {
      ...entraProfile,
      ...common('Both disagreeing'),
      ...oldNames({ ...usualSettings, standardUser: false, hideEula: false, language: 'fr-FR' }),
      ...newNames(usualSettings),
    },
    {
      ...entraProfile,
      ...common('Kiosk self-deploying'),
      ...bothNames({ ...usualSettings, shared: true }),
      deviceNameTemplate: 'KIOSK-%RAND:4%',
    },
    {
      ...entraProfile,
      ...common('Field pre-provisioned'),
      ...bothNames({ ...usualSettings, preProvisioning: true }),
    },
    { ...entraProfile, ...common('Büro "Süd" / Gäste 🖥️'), ...usual },
    { ...entraProfile, ...common('Headsets'), ...usual, deviceType: 'holoLens' },
    { ...entraProfile, ...common('Desk of the future'), ...usual, deviceType: 'holographicDesk' },
  ]
}
