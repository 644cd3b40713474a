# Enables or disables a task sequence; nothing is done where it is that already.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id, [Parameter(Mandatory)] [bool] $Enabled)
Set-Subject @{ Id = $Id; Kind = 'task-sequence' }
if ((Test-Enabled (Get-Sequence $Id -Fast)) -eq $Enabled) { return }
if ($Enabled) { Enable-CMTaskSequence -TaskSequencePackageId $Id -ErrorAction Stop }
else { Disable-CMTaskSequence -TaskSequencePackageId $Id -ErrorAction Stop }
