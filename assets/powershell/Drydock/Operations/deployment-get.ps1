# The deployment with an id; nothing where there is none, or no right to see it.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
if (Test-ObjectId $Id) { Get-Deployment 'deployment-known' @($Id) }
