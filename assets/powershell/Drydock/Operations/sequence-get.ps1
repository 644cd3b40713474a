# The task sequence with an id; nothing where there is none, or no right to see it.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
if (-not (Test-ObjectId $Id)) { return }
Get-CMTaskSequence -TaskSequencePackageId $Id -ErrorAction Stop | ForEach-Object { ConvertTo-Sequence $_ }
