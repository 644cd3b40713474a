# Device collections of exactly this name; letter case does not count. The refresh type is lazy.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Name)
Invoke-Query 'collections-named' @($Name) -Lazy | ForEach-Object { ConvertTo-Collection $_ }
