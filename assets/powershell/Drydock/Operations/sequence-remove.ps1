# Removes a task sequence; its deployments go with it.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id; Kind = 'task-sequence' }
Assert-ObjectId $Id
Remove-CMTaskSequence -TaskSequencePackageId $Id -Force -ErrorAction Stop
