# For each key all records that it leads to, in the order of the keys. One query for each kind of key.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyCollection()] [ValidateCount(0, 500)] [object[]] $Wanted)
$byKey = Find-DeviceId $Wanted
$found = New-Object 'System.Collections.Generic.SortedSet[long]'
$ids = @(foreach ($key in $Wanted) { , @(Get-KeyDevice $byKey $key) })
foreach ($some in $ids) { foreach ($id in $some) { [void] $found.Add($id) } }
$records = @{}
foreach ($record in @(Get-DeviceRecord @($found))) { $records[$record.resourceId] = $record }
foreach ($some in $ids) {
    [pscustomobject] @{ records = @(foreach ($id in $some) { if ($records.ContainsKey($id)) { $records[$id] } }) }
}
