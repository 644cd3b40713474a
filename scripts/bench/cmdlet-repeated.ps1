# Milliseconds of one cmdlet in the runspace of the operations, over some calls: what an operation can't do without.
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Id, [Parameter(Mandatory)] [int] $Times)
$watch = [System.Diagnostics.Stopwatch]::StartNew()
for ($i = 0; $i -lt $Times; $i++) { $null = Get-CMPackage -Id $Id -Fast -ErrorAction Stop }
[pscustomobject] @{ milliseconds = $watch.Elapsed.TotalMilliseconds / $Times }
