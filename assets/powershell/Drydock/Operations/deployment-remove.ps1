# Removes a deployment. Devices that have started go on.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id }
Assert-ObjectId $Id
Remove-CMTaskSequenceDeployment -DeploymentId $Id -Force -DisableWildcardHandling -ErrorAction Stop
