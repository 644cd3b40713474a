# Packages in whose description a text stands anywhere; letter case does not count.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Part)
Invoke-Query 'packages-described' @($Part) | ForEach-Object { ConvertTo-Package $_ }
