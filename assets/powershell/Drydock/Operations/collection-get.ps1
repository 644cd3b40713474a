# The collection with an id; nothing where there is none, or no right to see it.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
if (-not (Test-CollectionId $Id)) { return }
Get-CMDeviceCollection -Id $Id -ErrorAction Stop | ForEach-Object { ConvertTo-Collection $_ }
