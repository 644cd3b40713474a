# Groups of distribution points with their points, by name.
[CmdletBinding()]
param()
$points = @{}
foreach ($row in @(Invoke-Query 'point-group-members')) { $points[[string] $row.GroupID] = @($points[[string] $row.GroupID]) + (Get-NalServer $row.DPNALPath) }
Get-CMDistributionPointGroup -ErrorAction Stop | Sort-Object -Property Name | ForEach-Object {
    $members = @($points[[string] $_.GroupID] | Where-Object { $_ } | Sort-Object)
    [pscustomobject] @{ name = [string] $_.Name; points = $members }
}
