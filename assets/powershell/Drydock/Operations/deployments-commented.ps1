# Deployments in whose comment a text stands anywhere; letter case does not count.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Part)
Get-Deployment 'deployments-commented' @($Part)
