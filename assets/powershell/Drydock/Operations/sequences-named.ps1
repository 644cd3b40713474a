# Task sequences of exactly this name; letter case does not count.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Name)
Invoke-Query 'sequences-named' @($Name) -Lazy | ForEach-Object { ConvertTo-Sequence $_ }
