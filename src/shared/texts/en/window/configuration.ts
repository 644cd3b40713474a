import { sayMoment } from './numbers.ts'

const bytes = (value: number): string => `${value} ${value === 1 ? 'character' : 'characters'}`

/** Page 4. */
export const configurationTexts = {
  note: 'What will be written, and what people will meet.',
  reading: 'the profile, and the folder on the share',
  checkAgain: 'Check again',
  noProfile: 'No profile is chosen. Choose one on the page Profile.',
  toProfile: 'Go to Profile',
  unread: 'The configuration file is not read yet.',
  failed: "The configuration file can't be made. See above.",
  blocked: 'A block stands against the configuration file. See above.',
  json: 'As it will be written',
  means: 'What it means',
  meets: 'What people meet',
  copy: 'Copy',
  onDevice: 'On the device:',
  absent: 'not in the file',
  number: (value: number, bits: readonly number[]) =>
    bits.length === 0 ? `${value}: no bit is set` : `${value} = ${bits.join(' + ')}`,
  path: 'Written to',
  hash: 'SHA-256',
  onShare: {
    none: 'Nothing lies there yet.',
    same: 'The same file lies there already.',
    other: 'Another file lies there. It will be replaced.',
  },
  findings: 'Findings',
}

/** The screens of the out-of-box experience, as small pictures. */
export const meetTexts = {
  shown: 'Shown',
  notShown: 'Not shown',
  inWindows: 'In Windows',
  titles: {
    region: 'Region, keyboard',
    'sign-in': 'Sign-in',
    licence: 'Licence terms',
    privacy: 'Privacy',
    account: 'Account type',
    name: 'Device name',
  },
  region: 'Is this the right region and keyboard?',
  regionSkipped: (region: string) => `Region ${region}, no question`,
  regionOfImage: 'As the image, no question',
  signIn: (domain: string) => `Work account of ${domain}`,
  signInUnnamed: 'Work or school account',
  joinEntra: 'Joins Entra ID',
  joinHybrid: 'Hybrid join: signs in twice',
  otherwise: 'Set up otherwise',
  licence: 'Accept the licence terms',
  licenceSkipped: 'Taken as accepted',
  privacy: 'Choose privacy settings',
  privacySkipped: 'No question',
  standard: 'Standard user',
  administrator: 'Administrator',
  nameOfDomainJoin: 'Prefix of the Domain Join profile',
  nameOfWindows: 'DESKTOP- and random characters',
  tooLong: (length: number, most: number) => `${bytes(length)}, ${most} fit`,
  randomDigits: 'Random digits: an example',
  serial: 'Example serial',
  exampleSerial: 'PF3K2M7',
}

/** The share of this plan, and its proof. */
export const shareTexts = {
  title: 'Share',
  folder: 'Folder, as this machine reaches it',
  unc: 'UNC path, as the site reaches it',
  ofConnection: 'Share of the connection',
  ofPlan: 'Share of this plan only',
  reset: 'Take the one of the connection',
  test: 'Test the share',
  testing: 'Testing the share',
  cancel: 'Cancel',
  proved: (at: number, now: number) => `Written, read back, removed · ${sayMoment(at, now)}`,
  provedBefore: (at: number, now: number) => `Proved before ${sayMoment(at, now)}, when this page was done`,
  notProved: 'Not tested yet',
  away: 'Does not work now',
  different: 'Written, but not read back',
  unproved: 'The share is not proved yet. Test it.',
  edited: 'The share was changed. Test it.',
  reading: 'the share of the connection',
}
