# Releases the edit lock of this account on this machine, as a cut-off edit leaves it. Nobody else's is ever released
# (configmgr.md 2.2): Unlock-CMObject would do that as well.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(?:task-sequence|package|boot-image|os-image)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id
)
Set-Subject @{ Id = $Id; Kind = $Kind }
$object = Get-LockableObject $Kind $Id
if (-not $object) { Stop-Operation 'site-object-missing' @{ what = $Id } }
$lock = Get-Lock $object
if (-not $lock) { return }
if (-not $lock.ours) { Stop-Operation 'site-object-locked' @{ id = $Id; owner = $lock.owner; machine = $lock.machine } }
Unlock-CMObject -InputObject $object -Force -ErrorAction Stop
