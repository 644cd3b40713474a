# Gives devices a variable, or another value for it, one call to a device: an end in the middle leaves some of them set.
# The value is not masked, since a masked one could not be read back (configmgr.md 3.5).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $ResourceIds,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Value
)
if ($ResourceIds.Count -eq 0) { return }
Assert-VariableName $Name
$has = Get-VariableById @(Select-ResourceId $ResourceIds) $Name
foreach ($id in $ResourceIds) {
    Set-Subject @{ Id = "$id"; Name = $Name }
    if (-not (Test-ResourceId $id)) { Stop-Operation 'site-object-missing' @{ what = "$id" } }
    if ($has.ContainsKey($id)) { Set-CMDeviceVariable -ResourceId "$id" -VariableName $Name -NewVariableValue $Value -IsMask $false -DisableWildcardHandling -ErrorAction Stop }
    else {
        $null = New-CMDeviceVariable -DeviceId "$id" -VariableName $Name -VariableValue $Value -IsMask $false -DisableWildcardHandling -ErrorAction Stop
        $has[$id] = $null
    }
}
