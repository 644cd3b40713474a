import { realpathSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { fail } from '#shared/failure.ts'

type Why = 'unc' | 'network' | 'synchronised'

/** Folder names that synchronising programs give, as a whole or followed by an account ("OneDrive - Fabrikam"). */
const synchronised =
  /^(?:onedrive(?: ?- .+)?|dropbox(?: \(.+\))?|google ?drive|googledrive-.+|icloud ?drive|com~apple~clouddocs|box sync|nextcloud|owncloud|pcloud ?drive|mega|syncthing)$/i

/** statfs(2): NFS, SMB, CIFS, SMB2, AFS, Ceph, 9p. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997])

/** Why a file can't lie at this path, by its text alone; null: nothing against it. Both separators count everywhere. */
export function whyNotLocalByName(file: string): Why | null {
  if (/^[\\/]{2}\?[\\/]unc[\\/]/i.test(file)) return 'unc'
  if (/^\\\\(?![?.]\\)/.test(file) || /^\/\/[^/?.]/.test(file)) return 'unc'
  return file.split(/[\\/]+/).some((part) => synchronised.test(part)) ? 'synchronised' : null
}

/**
 * Refuses a place where WAL can't work or where another program copies the file while it is written: UNC paths, mapped
 * and mounted network disks, synchronised folders, also behind links (design, "Store"). Throws database-not-local.
 */
export function requireLocal(file: string): void {
  const why = whyNotLocalByName(path.resolve(file)) ?? whyNotLocalByName(file) ?? whyNotLocalReally(path.resolve(file))
  if (why !== null) throw fail('input', 'database-not-local', { file, why })
}

function whyNotLocalReally(file: string): Why | null {
  const there = resolved(file) ?? resolved(path.dirname(file))
  return there === undefined ? null : (whyNotLocalByName(there) ?? byDisk(there))
}

/** With links and mapped drives resolved; undefined where it does not exist. */
function resolved(file: string): string | undefined {
  try {
    return realpathSync.native(file)
  } catch {
    // A new file; or a folder that is missing or forbidden, and opening fails next with the reason.
    return undefined
  }
}

function byDisk(file: string): Why | null {
  return process.platform === 'linux' && networkTypes.has(statfsSync(file).type) ? 'network' : null
}
