# Deployments of a task sequence.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $TaskSequenceId)
if (Test-ObjectId $TaskSequenceId) { Get-Deployment 'deployments-of-package' @($TaskSequenceId) }
