/** What was learned about the share by writing a nonce file at one place and reading it at the other. */
export interface ShareFacts {
  /** Where files are written, as this machine reaches it. */
  readonly folder: string
  /** What ConfigMgr reads: a UNC path. */
  readonly unc: string
  readonly sameplace: 'proved' | 'different' | 'unreadable'
  readonly writableByEveryone: boolean
}

export interface PackageFolder {
  /** Full path of the file as this machine reaches it. */
  readonly path: string
  /** Folder as ConfigMgr reads it: the package's source path. */
  readonly unc: string
  /** null: no configuration file there. */
  readonly sha256: string | null
  readonly bytes: Uint8Array | null
  /** Every other name in the folder, sorted. */
  readonly others: readonly string[]
}

/**
 * Port Share: where configuration files go. Fails with a `Failed` (codes share-...): kind `outside` where the share can't be
 * reached, kind `work` where it refuses (no space, no right, something in the way).
 */
export interface Share {
  prove(signal: AbortSignal): Promise<ShareFacts>
  read(folderName: string, signal: AbortSignal): Promise<PackageFolder>
  /**
   * Writes beside and renames, retries 10 s wall time on EPERM, EBUSY and EACCES, reads back and hashes.
   * A crash leaves the old file or the new one. Leftovers of an earlier crash of ours are removed.
   */
  write(folderName: string, bytes: Uint8Array, signal: AbortSignal): Promise<PackageFolder>
}
