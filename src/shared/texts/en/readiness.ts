/** What a tenant and a site need to have before a plan can be begun at all. */
export const readinessFindings = {
  'no-suitable-profile': {
    text: (p: { profiles: number }) =>
      p.profiles === 0
        ? 'This tenant has no Autopilot profile'
        : `None of the ${p.profiles} Autopilot profiles of this tenant suits existing devices`,
    remedy: () => 'Make a user-driven profile for Windows PCs in Intune, then check again.',
  },
  'no-point': {
    text: () => 'This site has no distribution point that this account may see',
    remedy: () => 'Ask for the right to read distribution points, or for one to be set up.',
  },
  'no-boot-image': {
    text: () => 'This site has no boot image for x64 that this account may see',
    remedy: () => 'Ask for the right to read boot images, or add the one of the Windows ADK to the site.',
  },
  'no-os-image': {
    text: () => 'This site has no OS image with an Enterprise, Education or Professional edition',
    remedy: () => 'Add one under Operating System Images in the Configuration Manager console.',
  },
}
