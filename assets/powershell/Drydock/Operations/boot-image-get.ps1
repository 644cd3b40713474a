# The boot image with an id; nothing where there is none, or no right to see it.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
if (-not (Test-ObjectId $Id)) { return }
Get-CMBootImage -Id $Id -ErrorAction Stop | ForEach-Object { ConvertTo-BootImage $_ }
