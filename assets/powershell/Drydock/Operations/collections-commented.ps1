# Device collections in whose comment a text stands anywhere; letter case does not count. The refresh type is lazy.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Part)
Invoke-Query 'collections-commented' @($Part) -Lazy | ForEach-Object { ConvertTo-Collection $_ }
