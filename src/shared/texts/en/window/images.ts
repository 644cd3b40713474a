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

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'code' })

/** German (Germany); several in one text keep their order, and what is no tag stays as the site has it. */
export const sayLanguage = (text: string): string =>
  text
    .split(/\s*[,;]\s*/)
    .filter((one) => one !== '')
    .map((one) => (isTag(one) ? (languages.of(one) ?? one) : one))
    .join(', ')

/** A tag of language, script and region; others may be refused by `Intl.DisplayNames`. */
const isTag = (text: string): boolean => /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(text)

export const atEndWords = { restart: 'Restart', shutdown: 'Shut down' } as const
