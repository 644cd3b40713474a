# Task sequences in whose description a text stands anywhere; letter case does not count.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Part)
Invoke-Query 'sequences-described' @($Part) -Lazy | ForEach-Object { ConvertTo-Sequence $_ }
