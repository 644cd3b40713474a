# The variable of this name, of the devices that have it.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $ResourceIds,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name
)
$ids = @(Select-ResourceId $ResourceIds)
$has = Get-VariableById $ids $Name
foreach ($id in $ids) {
    if ($has.ContainsKey($id)) { [pscustomobject] @{ resourceId = $id; name = [string] $has[$id].Name; value = [string] $has[$id].Value } }
}
