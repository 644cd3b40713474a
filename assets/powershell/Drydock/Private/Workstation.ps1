# What this machine lets PowerShell do, and what it has of the console. What a system does not have is $null, never a guess.

function Test-Windows { [Environment]::OSVersion.Platform -eq 'Win32NT' }

# The policy of each scope, the strongest scope first. Only Windows has them.
function Get-PolicyList {
    if (-not (Test-Windows)) { return }
    Get-ExecutionPolicy -List | ForEach-Object { [pscustomobject] @{ scope = [string] $_.Scope; policy = [string] $_.ExecutionPolicy } }
}

# Whether this process has the rights of an administrator, and not only its account.
function Test-Elevated {
    if (-not (Test-Windows)) { return $null }
    $principal = New-Object System.Security.Principal.WindowsPrincipal ([System.Security.Principal.WindowsIdentity]::GetCurrent())
    $principal.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)
}

# A file from the internet or a restricted site carries its zone in a stream of its own; 3 and 4 are those zones.
function Test-Marked([string] $File) {
    $zone = Get-Content -LiteralPath "FileSystem::$File" -Stream 'Zone.Identifier' -ErrorAction SilentlyContinue
    (@($zone) -join "`n") -match '(?m)^\s*ZoneId\s*=\s*[34]\s*$'
}

function Test-Signed([string] $File) {
    (Get-AuthenticodeSignature -LiteralPath "FileSystem::$File").Status -eq 'Valid'
}

# The scripts of a folder: which carry the mark of a download, and which no valid signature. The provider is named where
# a cmdlet takes a path: the site's drive may be the current location, on which no share is known.
function Get-ScriptFacts([string] $Folder) {
    $files = @([System.IO.Directory]::GetFiles($Folder, '*', 'AllDirectories') | Where-Object { $_ -match '\.ps(1|m1|d1)\z' } | Sort-Object)
    $short = { $_.Substring($Folder.Length).TrimStart('\', '/') }
    $marked = $null
    $unsigned = $null
    if (Test-Windows) {
        $marked = @($files | Where-Object { Test-Marked $_ } | ForEach-Object $short)
        $unsigned = @($files | Where-Object { -not (Test-Signed $_) } | ForEach-Object $short)
    }
    [pscustomobject] @{ folder = $Folder; count = $files.Count; marked = $marked; unsigned = $unsigned }
}

# The console's module and its version; nothing where no console is installed.
function Get-ConsoleFacts {
    $manifest = Get-ConsoleManifest
    if (-not $manifest) { return $null }
    $version = $null
    # Only data is read: a manifest that holds more tells its version no other way than by being loaded.
    try { $version = [string] (Import-PowerShellDataFile -LiteralPath $manifest -ErrorAction Stop).ModuleVersion }
    catch { Write-Verbose "no version in $manifest`: $_" }
    [pscustomobject] @{ module = $manifest; version = $version }
}
