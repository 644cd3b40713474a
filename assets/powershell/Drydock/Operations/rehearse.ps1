# The calls that an operation would make with this input, in words; nothing is changed (Private/Change.ps1).
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Operation, [Parameter(Mandatory)] [hashtable] $Given)
$command = Get-Operation $Operation
if (-not $operations[$Operation].Changes) { Stop-Operation 'operation-unknown' @{ operation = $Operation } }
Assert-Given $Operation $command $Given
Invoke-Rehearsal $command $Given | ForEach-Object { [pscustomobject] @{ call = $_ } }
