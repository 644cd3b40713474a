# Packages of exactly this name; letter case does not count.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Name)
Invoke-Query 'packages-named' @($Name) | ForEach-Object { ConvertTo-Package $_ }
