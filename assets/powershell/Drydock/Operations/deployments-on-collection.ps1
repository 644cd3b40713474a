# Deployments of task sequences, packages and programs on a collection; those of applications and updates are not told.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $CollectionId)
if (Test-CollectionId $CollectionId) { Get-Deployment 'deployments-on-collection' @($CollectionId) }
