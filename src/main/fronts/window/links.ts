import type { links } from '#shared/contract/window.ts'

/** The only addresses that are ever opened in a person's browser (electron.md, S10). */
export const addresses: Readonly<Record<(typeof links)[number], string>> = {
  'autopilot-existing-devices': 'https://learn.microsoft.com/autopilot/existing-devices',
  'configmgr-console': 'https://learn.microsoft.com/intune/configmgr/core/servers/deploy/install/install-consoles',
  'intune-portal': 'https://intune.microsoft.com/',
}
