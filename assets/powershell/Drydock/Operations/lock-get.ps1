# Who holds the edit lock of an object; nothing where nobody does.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(?:task-sequence|package|boot-image|os-image)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id
)
Set-Subject @{ Id = $Id; Kind = $Kind }
$object = Get-LockableObject $Kind $Id
if (-not $object) { Stop-Operation 'site-object-missing' @{ what = $Id } }
Get-Lock $object
