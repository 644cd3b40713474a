# The devices that a person's query finds, by their number; no rule is made. The query is run once.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Expression)
$found = New-Object 'System.Collections.Generic.SortedSet[long]'
foreach ($row in @(Invoke-DeviceQuery $Expression)) {
    $id = $row.PSObject.Properties['ResourceID']
    # Rows of a join that shows several classes hold one object of each.
    $device = $row.PSObject.Properties['SMS_R_System']
    if (-not $id -and $device -and $device.Value) { $id = $device.Value.PSObject.Properties['ResourceID'] }
    if (-not $id) { Stop-Operation 'site-query-invalid' @{} 'The query does not select ResourceID.' }
    [void] $found.Add([long] $id.Value)
}
$found
