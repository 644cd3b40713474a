# Removes the direct rules for devices, in one call. Members stay until the next evaluation.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $ResourceIds
)
Set-Subject @{ Id = $Id }
Assert-OwnCollection $Id
$ids = @(Select-ResourceId $ResourceIds)
if ($ids.Count -eq 0 -or $ids.Count -lt $ResourceIds.Count) {
    Assert-Collection $Id
    foreach ($one in $ResourceIds) { if (-not (Test-ResourceId $one)) { Stop-Operation 'site-object-missing' @{ what = "$Id $one" } } }
    if ($ids.Count -eq 0) { return }
}
try { Remove-CMDeviceCollectionDirectMembershipRule -CollectionId $Id -ResourceId ([string[]] $ids) -Force -ErrorAction Stop }
catch {
    if (-not (Test-Said $_ 'site-object-missing')) { throw }
    Stop-Missing $_ "$Id " $ids @(Select-WithRule $Id $ids)
}
