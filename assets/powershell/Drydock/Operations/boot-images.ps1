# All boot images.
[CmdletBinding()]
param()
Get-CMBootImage -ErrorAction Stop | ForEach-Object { ConvertTo-BootImage $_ }
