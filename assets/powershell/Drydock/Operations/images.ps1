# All OS images and the images in their files.
[CmdletBinding()]
param()
Get-CMOperatingSystemImage -ErrorAction Stop | ForEach-Object { ConvertTo-OsImage $_ }
