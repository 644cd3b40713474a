# The records with these numbers that there are, each once.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $ResourceIds)
Get-DeviceRecord @(Select-ResourceId $ResourceIds)
