/** Findings about CloudAssignedOobeConfig. */
export const oobeFindings = {
  'oobe-not-a-bitmap': {
    text: () =>
      '"CloudAssignedOobeConfig" has to be a whole number from 0 up: nobody can tell what Windows makes of it',
    remedy: () => 'Make the file again from its profile ("drydock configuration-file").',
  },
  'oobe-self-deploying': {
    text: () =>
      'The bits 32 and 64 are those of a self-deploying profile: that does not work with a configuration file, setup ends with an error',
    remedy: () => 'Make the file from a user-driven profile, or register the devices with Windows Autopilot.',
  },
  'oobe-tpm-required': {
    text: () => 'The bit 128 asks for a TPM during setup: no tool is known to write it, and setup may fail without one',
    remedy: () => 'Make the file again from its profile ("drydock configuration-file").',
  },
  'oobe-unknown-bits': {
    text: (p: { bits: number }) => `"CloudAssignedOobeConfig" has bits that nobody has a name for: ${p.bits}`,
    remedy: () => 'Make the file again from its profile ("drydock configuration-file").',
  },
  'oobe-no-256': {
    text: () =>
      'The bit 256 is not set: Windows may look for a feature update during setup, as with files of older tools',
    remedy: () => 'Nothing to do if the extra time during setup is no problem.',
  },
  'oobe-patch-download': {
    text: () => 'The bit 512 is set: Windows downloads quality updates during setup, which takes time',
    remedy: () => 'Nothing to do if that is meant.',
  },
}
