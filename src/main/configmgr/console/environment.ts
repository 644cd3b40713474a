import path from 'node:path'

/** Which site a PowerShell process works on; the module connects to it when an operation first needs it. */
export interface SiteAddress {
  /** Three characters. */
  readonly siteCode: string
  /** The server of the SMS Provider. */
  readonly provider: string
  /** The folder of a console's module, where it is not the one that the machine has installed. */
  readonly console?: string
}

/** What the module reads from the environment of its process. */
export const siteEnvironment = ({ siteCode, provider, console }: SiteAddress): Record<string, string> => ({
  DRYDOCK_SITE_CODE: siteCode,
  DRYDOCK_PROVIDER: provider,
  // The installer's variable names a folder inside the one that holds the module (configmgr.md 2.1).
  ...(console === undefined ? {} : { SMS_ADMIN_UI_PATH: path.join(console, 'i386') }),
})
