# Direct rules for devices, in one call (configmgr.md 3.2).
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
    foreach ($one in $ResourceIds) { if (-not (Test-ResourceId $one)) { Stop-Operation 'site-object-missing' @{ what = "$one" } } }
    # Twice in one call is once too often.
    if ($ids.Count -gt 0) { Stop-RuleExists $Id $ids }
    return
}
try { Add-CMDeviceCollectionDirectMembershipRule -CollectionId $Id -ResourceId ([int[]] $ids) -DisableWildcardHandling -ErrorAction Stop }
catch {
    if (Test-Said $_ 'site-name-taken') { Stop-RuleExists $Id $ids "$_" }
    if (-not (Test-Said $_ 'site-object-missing')) { throw }
    Assert-Collection $Id
    Stop-Missing $_ '' $ids @(Invoke-Query 'devices-resourceId' @(, $ids) | ForEach-Object { [long] $_.ResourceID })
}
