import { jsonTypeWord } from './json-types.ts'

const list = (names: readonly string[]): string => names.join(', ')

/** Findings of reading a profile and an organization. */
export const profileFindings = {
  'profile-not-an-object': {
    text: (p: { found: string }) => `A profile is an object, but this is ${jsonTypeWord(p.found)}`,
    remedy: () => 'Give a file with one Autopilot profile as Microsoft Graph returns it.',
  },
  'not-exactly-one': {
    text: (p: { what: 'profile' | 'organization'; count: number }) =>
      `The file holds ${p.count} ${p.what === 'profile' ? 'profiles' : 'organizations'}, it has to hold exactly one`,
    remedy: () => 'Save the one that is meant in a file of its own.',
  },
  'profile-id-missing': {
    text: () => 'The profile has no id: enrolled devices could not be traced to it',
    remedy: () => 'Read the profile from Intune again, with its "id".',
  },
  'profile-name-missing': {
    text: () => 'The profile has no name: nobody can tell its files apart',
    remedy: () => 'Give the profile a name in Intune.',
  },
  'profile-name-misleading': {
    text: () =>
      'The name of the profile begins like the enrolment name of a device that used a configuration file: later nobody can tell the two apart',
    remedy: () => 'Rename the profile in Intune.',
  },
  'profile-kind-missing': {
    text: () => 'The profile does not say whether devices join Microsoft Entra ID or Active Directory',
    remedy: () => 'Read the profile from Intune again, with its "@odata.type".',
  },
  'profile-kind-unknown': {
    text: (p: { kind: string }) => `"${p.kind}" is no kind of profile that configuration files are known to support`,
    remedy: () => 'Choose a user-driven profile for Microsoft Entra join or hybrid join.',
  },
  'profile-no-settings': {
    text: () =>
      'The profile comes without its out-of-box settings: a file made from it would show every page to the user',
    remedy: () =>
      'Read the profile from Intune again, with "outOfBoxExperienceSetting"; if it is still missing there, open and save the profile in Intune.',
  },
  'profile-settings-missing': {
    text: (p: { fields: readonly string[] }) =>
      `The profile does not say: ${list(p.fields)}; each counts as "no", and the user becomes administrator unless "userType" says otherwise`,
    remedy: () => 'Open the profile in Intune, check these settings and save it.',
  },
  'profile-names-disagree': {
    text: (p: { used: string; other: string }) =>
      `"${p.used}" and "${p.other}" say different things; the first one is used`,
    remedy: () => 'Open the profile in Intune, check this setting and save it.',
  },
  'profile-unknown-word': {
    text: (p: { field: string; word: string }) =>
      `"${p.field}" is "${p.word}", and nobody knows what Windows makes of it`,
    remedy: () => 'Choose another profile, or change this setting in Intune.',
  },
  'profile-self-deploying': {
    text: () => 'This is a self-deploying profile: a configuration file supports user-driven profiles only',
    remedy: () => 'Choose a user-driven profile, or register the devices with Windows Autopilot and assign this one.',
  },
  'profile-other-device': {
    text: (p: { type: string }) =>
      `This profile is for devices of type "${p.type}": only Windows PCs can be taken this way`,
    remedy: () => 'Choose a profile for Windows PCs.',
  },
  'profile-preprovisioning': {
    text: () => 'The profile allows pre-provisioning, but with a configuration file only the user-driven path works',
    remedy: () =>
      'Go on if a user signs in on each device. For pre-provisioning, register the devices with Windows Autopilot instead.',
  },
  'profile-language-unused': {
    text: (p: { language: string }) =>
      `The language "${p.language}" is not written: the profile does not skip the keyboard page, so the user chooses`,
    remedy: () => 'Nothing to do, unless the language should be set: then skip the keyboard page in the profile.',
  },
  'profile-hybrid-setting': {
    text: () => 'The profile skips the check for a domain controller, which means nothing for Microsoft Entra join',
    remedy: () => 'Nothing breaks; if devices should be hybrid joined, this is the wrong profile.',
  },
  'organization-not-an-object': {
    text: (p: { found: string }) => `An organization is an object, but this is ${jsonTypeWord(p.found)}`,
    remedy: () => 'Give a file with the one organization as Microsoft Graph returns it.',
  },
  'organization-id-missing': {
    text: () => 'The organization has no id: devices would not know which tenant they belong to',
    remedy: () => 'Read the organization from Microsoft Graph again, with its "id".',
  },
  'organization-no-domain': {
    text: () => 'The organization has no default verified domain: devices would not know where to sign in',
    remedy: () =>
      'Set a default domain in the Microsoft 365 admin center, or read the organization again with "verifiedDomains".',
  },
  'organization-several-domains': {
    text: (p: { domain: string }) => `Several domains are marked as default; "${p.domain}" is used`,
    remedy: () => 'Check which domain users sign in with.',
  },
}
