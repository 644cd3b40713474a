# At most 500 members after a ResourceID, in their order; as they were at the last evaluation.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [ValidateRange(0, 4294967295)] [long] $After
)
Assert-CollectionId $Id
$rows = @(Invoke-Query 'collection-members' @($Id, $After) -Most 500)
if ($rows.Count -eq 0) { Assert-Collection $Id }
$rows | Select-Object -First 500 | ForEach-Object { [long] $_.ResourceID }
