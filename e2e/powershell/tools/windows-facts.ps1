# Looks at the scripts of a folder as on Windows: what only Windows has is given by stand-ins, which read it out of a table.
param([Parameter(Mandatory)] [string] $Library, [Parameter(Mandatory)] [string] $Folder, [Parameter(Mandatory)] [string] $Table)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
. $Library
$given = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($Table))

function Test-Windows { $true }
function Get-Content {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Stream)
    $name = Split-Path -Leaf $LiteralPath
    if ($Stream -ne 'Zone.Identifier' -or -not $LiteralPath.StartsWith('FileSystem::')) { throw "asked for $Stream of $LiteralPath" }
    if (-not $given.zones.PSObject.Properties[$name]) { Write-Error "no stream of $name"; return }
    $given.zones.$name
}
function Get-AuthenticodeSignature([string] $LiteralPath) {
    $name = Split-Path -Leaf $LiteralPath
    $status = 'NotSigned'
    if ($given.signatures.PSObject.Properties[$name]) { $status = $given.signatures.$name }
    [pscustomobject] @{ Status = $status }
}
function Get-ExecutionPolicy([switch] $List) {
    if (-not $List) { throw 'a list was expected' }
    [pscustomobject] @{ Scope = 'MachinePolicy'; ExecutionPolicy = 'AllSigned' }
}

$facts = @{ scripts = Get-ScriptFacts $Folder; policies = @(Get-PolicyList) }
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $facts -Depth 5 -Compress))
