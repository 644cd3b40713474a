/** The execution policy of one scope, as Get-ExecutionPolicy -List names both. */
export interface ScopePolicy {
  readonly scope: string
  readonly policy: string
}

/** What PowerShell is on this machine, and what it has of the console. null: this system has no such thing, or it can't be told. */
export interface PowerShellFacts {
  readonly edition: 'Desktop' | 'Core'
  readonly version: string
  readonly languageMode: string
  /** The strongest scope first. */
  readonly policies: readonly ScopePolicy[] | null
  /** Whether the process has the rights of an administrator, and not only such an account. */
  readonly elevated: boolean | null
  /** Whose rights apply in the site. */
  readonly account: string
  /** The scripts that came with Drydock, by their paths in `folder`. */
  readonly scripts: {
    readonly folder: string
    readonly count: number
    /** Those with the mark of a download (Zone.Identifier, zone 3 or 4). */
    readonly marked: readonly string[] | null
    /** Those without a valid signature. */
    readonly unsigned: readonly string[] | null
  }
  /** null: no console is installed. */
  readonly console: { readonly module: string; readonly version: string | null } | null
}
