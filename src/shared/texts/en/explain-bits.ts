interface Bit {
  readonly bit: number
}

const set = (p: Bit, what: string): string => `Bit ${p.bit} is set: ${what}`
const clear = (p: Bit, what: string): string => `Bit ${p.bit} is not set: ${what}`

/** The bits of CloudAssignedOobeConfig, each set and not set. */
export const bitTexts = {
  'bit-cortana-skipped': {
    setting: (p: Bit) => set(p, 'the question about Cortana is skipped'),
    seen: () => 'No page about Cortana.',
  },
  'bit-cortana-shown': {
    setting: (p: Bit) => clear(p, 'the question about Cortana is not skipped'),
    seen: () => 'A page about Cortana on old versions of Windows; current ones have none.',
  },
  'bit-user-standard': {
    setting: (p: Bit) => set(p, 'the user becomes a standard user'),
    seen: () => 'Installing for all users asks for an administrator.',
  },
  'bit-user-administrator': {
    setting: (p: Bit) => clear(p, 'the user becomes a local administrator'),
    seen: () => 'Whoever signs in first may change everything on the device.',
  },
  'bit-privacy-skipped': {
    setting: (p: Bit) => set(p, 'the privacy page is skipped'),
    seen: () => 'No page for privacy settings.',
  },
  'bit-privacy-shown': {
    setting: (p: Bit) => clear(p, 'the privacy page is not skipped'),
    seen: () => 'A page where the user chooses privacy settings.',
  },
  'bit-oem-skipped': {
    setting: (p: Bit) => set(p, 'the registration with the maker of the device is skipped'),
    seen: () => 'No page of the maker of the device.',
  },
  'bit-oem-shown': {
    setting: (p: Bit) => clear(p, 'the registration with the maker of the device is not skipped'),
    seen: () => 'A registration page, if the maker of the device put one into the image.',
  },
  'bit-eula-skipped': {
    setting: (p: Bit) => set(p, 'the licence terms are skipped'),
    seen: () => 'No page with licence terms.',
  },
  'bit-eula-shown': {
    setting: (p: Bit) => clear(p, 'the licence terms are not skipped'),
    seen: () => 'A page with licence terms that the user has to accept.',
  },
  'bit-attestation': {
    setting: (p: Bit) => set(p, 'the device has to prove its TPM, as in self-deploying mode'),
    seen: () => 'Setup ends with an error: self-deploying mode does not work with a configuration file.',
  },
  'bit-no-attestation': {
    setting: (p: Bit) => clear(p, 'the device does not have to prove its TPM'),
    seen: () => 'Nothing.',
  },
  'bit-device-sign-in': {
    setting: (p: Bit) => set(p, 'the device signs in by itself, as in self-deploying mode'),
    seen: () => 'Setup ends with an error: self-deploying mode does not work with a configuration file.',
  },
  'bit-user-sign-in': {
    setting: (p: Bit) => clear(p, 'a user signs in during setup (user-driven mode)'),
    seen: () => 'The sign-in page of the organization.',
  },
  'bit-tpm-required': {
    setting: (p: Bit) => set(p, 'joining needs a TPM'),
    seen: () => 'Setup may end with an error on a device without a TPM.',
  },
  'bit-tpm-optional': {
    setting: (p: Bit) => clear(p, 'joining does not need a TPM'),
    seen: () => 'Nothing.',
  },
  'bit-upgrade-skipped': {
    setting: (p: Bit) => set(p, 'Windows does not look for a feature update during setup'),
    seen: () => 'No wait for a feature update.',
  },
  'bit-upgrade-looked-for': {
    setting: (p: Bit) => clear(p, 'Windows may look for a feature update during setup'),
    seen: () => 'Possibly a long wait and a restart before the sign-in page.',
  },
  'bit-patches': {
    setting: (p: Bit) => set(p, 'Windows downloads quality updates during setup'),
    seen: () => 'Possibly a wait and a restart during setup.',
  },
  'bit-no-patches': {
    setting: (p: Bit) => clear(p, 'the file does not ask for quality updates during setup'),
    seen: () => 'Nothing.',
  },
  'bit-keyboard-skipped': {
    setting: (p: Bit) => set(p, 'the page for the keyboard is skipped'),
    seen: () => 'No page for the keyboard, once a region is set too.',
  },
  'bit-keyboard-shown': {
    setting: (p: Bit) => clear(p, 'the page for the keyboard is not skipped'),
    seen: () => 'Pages for region and keyboard, where the user chooses.',
  },
}
