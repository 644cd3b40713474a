# Takes a variable from the devices that have it, one call to a device; where it is missing, nothing happens.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $ResourceIds,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name
)
$ids = @(Select-ResourceId $ResourceIds)
$has = Get-VariableById $ids $Name
$known = @{}
if ($ids.Count -gt 0) { $known = Get-RowById 'devices-resourceId' $ids }
foreach ($id in $ResourceIds) {
    Set-Subject @{ Id = "$id" }
    if (-not (Test-ResourceId $id) -or -not $known.ContainsKey($id)) { Stop-Operation 'site-object-missing' @{ what = "$id" } }
    if (-not $has.Remove($id)) { continue }
    Remove-CMDeviceVariable -ResourceId "$id" -VariableName $Name -Force -DisableWildcardHandling -ErrorAction Stop
}
