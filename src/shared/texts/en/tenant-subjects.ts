/** What can be asked of the tenant, as it reads in the middle of a sentence. */
export const tenantSubjects = {
  organization: 'the organization',
  profiles: 'the list of profiles',
  profile: 'the profile',
  'registered-devices': 'the devices registered with Windows Autopilot',
  'enrolled-devices': 'the devices enrolled in Intune',
} as const

export type TenantSubject = keyof typeof tenantSubjects
