import { bitTexts } from './explain-bits.ts'

/** Settings of a configuration file: `setting` says what is set, `seen` what the user will see of it on the device. */
export const explanationTexts = {
  ...bitTexts,
  tenant: {
    setting: (p: { id: string }) => `The device belongs to the tenant ${p.id}`,
    seen: () => 'Sign-in takes accounts of this tenant only.',
  },
  domain: {
    setting: (p: { domain: string }) => `The domain of the tenant is ${p.domain}`,
    seen: () => 'The sign-in page shows the name of the organization and its branding, if there is one.',
  },
  correlation: {
    setting: (p: { id: string }) => `The file was made from the profile ${p.id}`,
    seen: () => 'Nothing on the device; in Intune the enrolment name of the device ends with this id.',
  },
  'server-data': {
    setting: () => 'The sign-in page gets domain and enrolment rule as embedded data',
    seen: () => 'The sign-in page of the organization instead of the general one.',
  },
  'join-entra': {
    setting: () => 'The device joins Microsoft Entra ID',
    seen: () => 'The user signs in with the work or school account during setup.',
  },
  'join-hybrid': {
    setting: () => 'The device joins Active Directory and Microsoft Entra ID (hybrid join)',
    seen: () => 'After the sign-in the device restarts once, and the user signs in again with the domain account.',
  },
  'connectivity-skipped': {
    setting: () => 'The check for a domain controller is skipped',
    seen: () => 'Setup goes on without a connection to the domain, for example over a VPN that starts later.',
  },
  'connectivity-checked': {
    setting: () => 'A domain controller has to be in reach during setup',
    seen: () => 'Setup waits and fails where the device has no connection to the domain.',
  },
  'enrollment-forced': {
    setting: () => 'Joining the organization and enrolling are required',
    seen: () => 'No way around the sign-in page: the link to set the device up otherwise is hidden.',
  },
  'enrollment-optional': {
    setting: () => 'Joining the organization and enrolling are not required',
    seen: () => 'The sign-in page offers a link to set the device up otherwise.',
  },
  'name-hybrid': {
    setting: () => 'The Domain Join configuration profile in Intune names the device',
    seen: () => 'A name with the prefix from there and random characters.',
  },
  'name-windows': {
    setting: () => 'The device gets no name from the file',
    seen: () => 'A name that Windows makes up, like DESKTOP- and random characters.',
  },
  'name-template': {
    setting: (p: { name: string }) => `The device is named after the template "${p.name}"`,
    seen: () =>
      '%SERIAL% becomes the serial number, %RAND:4% four random digits; the device restarts once to take the name.',
  },
  'name-fixed': {
    setting: (p: { name: string }) => `The device is named "${p.name}"`,
    seen: () => 'The same name on every device with this file; the device restarts once to take it.',
  },
  'bits-unknown': {
    setting: (p: { bits: number }) => `Other bits are set: ${p.bits}`,
    seen: () => 'Nobody knows what they do.',
  },
  'language-chosen': {
    setting: () => 'No language is set',
    seen: () => 'Windows asks for the language where the image has several.',
  },
  'language-of-image': {
    setting: () => 'The language is that of the image',
    seen: () => 'No page for the language; Windows takes the first language of the image.',
  },
  language: {
    setting: (p: { language: string }) => `The language is ${p.language}`,
    seen: () =>
      'No page for the language; if the image does not have it, Windows takes the first language of the image.',
  },
  'region-chosen': {
    setting: () => 'No region is set',
    seen: () => 'The pages for region and keyboard may be shown.',
  },
  'region-of-image': {
    setting: () => 'The region is that of the image',
    seen: () => 'No page for the region.',
  },
  region: {
    setting: (p: { region: string }) => `The region is ${p.region}`,
    seen: () => 'No page for the region, if Windows knows this one.',
  },
  'update-off': {
    setting: () => 'Windows Autopilot does not update itself during setup',
    seen: () => 'Nothing; setup starts without that wait.',
  },
  'update-on': {
    setting: () => 'Windows Autopilot may update itself during setup',
    seen: () => 'A wait at the beginning of setup.',
  },
  'update-timeout': {
    setting: (p: { minutes: number }) => `A wait for such an update ends after ${p.minutes} minutes`,
    seen: () => 'Nothing, unless updating is on.',
  },
  version: {
    setting: (p: { version: number }) => `The format of the file is ${p.version}`,
    seen: () => 'Nothing.',
  },
  comment: {
    setting: (p: { comment: string }) => `Comment: ${p.comment}`,
    seen: () => 'Nothing; Windows does not read it.',
  },
}

/** One line about one setting: its key in the file, what is set, and what comes of it. */
export const explanationLine = (key: string, setting: string, seen: string): string =>
  `${key}: ${setting}. On the device: ${seen}`
