<#
.SYNOPSIS
Runs every reading operation of the Drydock module on a real site and reports how it went. Changes nothing.
.DESCRIPTION
The module runs in a PowerShell process of its own, as Drydock starts it. Inputs are objects of the site itself. The report
holds counts, names of properties, kinds of values, times and error texts; no names, serial numbers, accounts or other
values of the site, so that it can be sent around. Read it before you do.
.PARAMETER SiteCode
Three characters.
.PARAMETER Provider
The server of the SMS Provider.
.PARAMETER ReportFolder
Where drydock-site-report.txt and .json are written; the current folder where it is left out.
.PARAMETER IncludeDryRun
Also has New-CMPackage tell with -WhatIf what it would do. On a site where -WhatIf is not kept, an empty package named
"Drydock lab rehearsal" would be made.
.PARAMETER Seconds
Until an operation that says nothing counts as failed and its process is ended.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidatePattern('^[A-Za-z0-9]{3}$')] [string] $SiteCode,
    [Parameter(Mandatory)] [string] $Provider,
    [string] $ReportFolder = '.',
    [switch] $IncludeDryRun,
    [ValidateRange(1, 3600)] [int] $Seconds = 600
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
foreach ($file in 'Json', 'Session', 'Shape', 'Probes', 'Report', 'Run') { . (Join-Path $PSScriptRoot "$file.ps1") }

$module = Join-Path (Join-Path (Split-Path -Parent $PSScriptRoot) 'Drydock') 'Drydock.psd1'
Add-Known @($SiteCode, $Provider, $Provider.Split('.')[0], [Environment]::UserName, [Environment]::UserDomainName, [Environment]::MachineName, $env:USERNAME, $env:USERDOMAIN, $env:COMPUTERNAME)

$state.Module = $module
$state.Told = @{ DRYDOCK_SITE_CODE = $SiteCode; DRYDOCK_PROVIDER = $Provider }

$table = Import-PowerShellDataFile -LiteralPath (Join-Path (Split-Path -Parent $module) 'Operations.psd1')
if ($IncludeDryRun) { $probes += $rehearsal }
$records = New-Object System.Collections.ArrayList
foreach ($probe in $probes) {
    Write-Progress -Activity 'Drydock' -Status $probe.Operation
    [void] $records.Add((Invoke-Probe $probe $Seconds))
}
foreach ($name in @($table.Keys | Sort-Object)) {
    if (@($probes | Where-Object { $_.Operation -eq $name }).Count) { continue }
    [void] $records.Add((New-OperationRecord $name 'skipped' (Get-Reason $name $table[$name].Changes)))
}
if ($answers.ContainsKey('echo') -and -not (Test-Echo $answers['echo'])) {
    $records[0]['result'] = 'failed'
    $records[0]['failure'] = New-Record @('code', 'echo-changed', 'detail', 'values came back other than they went')
}

$machine = New-MachineRecord $state.Session @(Get-Sample 'workstation-facts')[0] @(Get-Sample 'site-facts')[0] $module
Close-Session
foreach ($record in $records) { Clear-Record $record }
$points = @(foreach ($one in (Import-PowerShellDataFile -LiteralPath (Join-Path $PSScriptRoot 'Points.psd1')).Points) { New-Record @('name', $one.Name, 'text', $one.Text) })
$report = New-Record @(
    'schema', 1, 'made', [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture),
    'machine', $machine, 'operations', @($records), 'foreignLines', $state.Foreign, 'errorText', (Hide-Value $state.ErrorText), 'points', $points
)

# By the file system's own means: the current location may be a site drive.
$folder = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($ReportFolder)
[void] [System.IO.Directory]::CreateDirectory($folder)
$utf8 = New-Object System.Text.UTF8Encoding $false
[System.IO.File]::WriteAllText((Join-Path $folder 'drydock-site-report.json'), (ConvertTo-JsonText $report) + "`n", $utf8)
[System.IO.File]::WriteAllText((Join-Path $folder 'drydock-site-report.txt'), (@(Format-Report $report) -join [Environment]::NewLine) + [Environment]::NewLine, $utf8)
Format-Report $report
