/* Images in words: releases of Windows by build, editions by the names that people know. */

const releases: Readonly<Record<string, string>> = {
  19041: 'Windows 10 2004',
  19042: 'Windows 10 20H2',
  19043: 'Windows 10 21H1',
  19044: 'Windows 10 21H2',
  19045: 'Windows 10 22H2',
  22000: 'Windows 11 21H2',
  22621: 'Windows 11 22H2',
  22631: 'Windows 11 23H2',
  26100: 'Windows 11 24H2',
  26200: 'Windows 11 25H2',
}

/** Windows 11 24H2 (10.0.26100.4652); a build that has no name here, and a server, keep the version alone. */
export function sayRelease(version: string, edition: string): string {
  const release = /^server/i.test(edition) ? undefined : releases[version.split('.')[2] ?? '']
  return release === undefined ? version : `${release} (${version})`
}

const editions: Readonly<Record<string, string>> = {
  Core: 'Home',
  CoreSingleLanguage: 'Home Single Language',
  EnterpriseS: 'Enterprise LTSC',
  Professional: 'Pro',
  ProfessionalEducation: 'Pro Education',
  ProfessionalWorkstation: 'Pro for Workstations',
  ServerStandard: 'Server Standard',
  ServerDatacenter: 'Server Datacenter',
}

/** The edition as people know it. */
export const sayEdition = (edition: string): string => editions[edition] ?? edition

export const atEndWords = { restart: 'Restart', shutdown: 'Shut down' } as const
