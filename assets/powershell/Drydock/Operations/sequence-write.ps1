# Replaces all steps. What can't be made is refused before anything is touched; the old nodes go from the last to the
# first; the new ones come in one call, since separate ones come out in reverse order (configmgr.md 0, point 6).
# Not by SetSequence, which would replace them at once: it takes embedded objects that only the console's own code is
# documented to put together, and its edit lock would be for us to take and to release.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [AllowEmptyCollection()] [object[]] $Steps
)
Set-Subject @{ Id = $Id; Kind = 'task-sequence' }
[void] (Get-Sequence $Id -Fast)
$new = @(foreach ($one in $Steps) { New-Step $one })
Assert-Package @(Get-NamedPackage $Steps)
Clear-Sequence $Id
if ($new.Count) { Add-CMTaskSequenceStep -TaskSequenceId $Id -Step $new -ErrorAction Stop }
