# The OS image with an id and the images in its file; nothing where there is none, or no right to see it.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
if (-not (Test-ObjectId $Id)) { return }
Get-CMOperatingSystemImage -Id $Id -ErrorAction Stop | ForEach-Object { ConvertTo-OsImage $_ }
