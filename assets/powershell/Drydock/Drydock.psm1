# The module: its only command carries out one operation of the table in Operations.psd1, and nothing else.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$key = $null
if ($env:DRYDOCK_SEAL) { $key = [Convert]::FromBase64String($env:DRYDOCK_SEAL) }

foreach ($file in 'Wire', 'Failure', 'Resolve', 'Connect', 'Account', 'Workstation', 'Query', 'Text', 'Ids', 'Dates', 'Change', 'Packages', 'Content', 'Deployments', 'Status', 'Collections', 'Rules', 'Devices', 'Keys', 'Variables', 'Images', 'Locks', 'Conditions', 'Steps', 'StepsRead', 'Sequences') {
    . (Join-Path (Join-Path $PSScriptRoot 'Private') "$file.ps1")
}

$operations = Import-PowerShellDataFile -LiteralPath (Join-Path $PSScriptRoot 'Operations.psd1')
$loaded = @{}

# The command behind an operation; its file is read once.
function Get-Operation([string] $Name) {
    if ([array]::IndexOf(@($operations.Keys), $Name) -lt 0) { Stop-Operation 'operation-unknown' @{ operation = $Name } }
    if (-not $loaded.ContainsKey($Name)) {
        $file = Join-Path (Join-Path $PSScriptRoot 'Operations') "$Name.ps1"
        $loaded[$Name] = Get-Command -Name $file -CommandType ExternalScript
    }
    $loaded[$Name]
}

# Nothing is given that the operation does not take.
function Assert-Given([string] $Name, $Command, [hashtable] $Given) {
    # .Keys would be the value of one that is called so.
    foreach ($one in @($Given.GetEnumerator())) {
        if (-not $Command.Parameters.ContainsKey($one.Key)) { Stop-Operation 'operation-input' @{ operation = $Name; field = $one.Key } }
    }
}

function Invoke-DrydockOperation {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Operation, [Parameter(Mandatory)] [AllowNull()] [psobject] $Request)
    try {
        $command = Get-Operation $Operation
        $given = ConvertFrom-Wire $Request
        Assert-Given $Operation $command $given
        Set-Subject @{}
        if ($operations[$Operation].Site) { Connect-Site }
        & $command @given
    }
    catch { ConvertTo-Failure $_ $Operation }
}

Export-ModuleMember -Function Invoke-DrydockOperation
