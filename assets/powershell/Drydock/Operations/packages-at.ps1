# Packages that read their content from this folder; letter case and backslashes at its end do not count. The site keeps
# the path as it was typed, so both spellings are asked for, in one query.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Path)
$folder = $Path.TrimEnd('\')
Invoke-Query 'packages-at' (, @($folder, "$folder\")) | ForEach-Object { ConvertTo-Package $_ }
