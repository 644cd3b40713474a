# A device collection without a rule, evaluated only when asked (configmgr.md 3.2).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Comment,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $LimitingCollectionId
)
Set-Subject @{ Name = $Name; Id = $LimitingCollectionId }
Assert-Name 'name' $Name
Assert-Text 'comment' $Comment 512
Assert-CollectionId $LimitingCollectionId
$collection = New-CMDeviceCollection -Name $Name -Comment $Comment -LimitingCollectionId $LimitingCollectionId -RefreshType Manual -ErrorAction Stop
if ($collection) { [pscustomobject] @{ id = [string] $collection.CollectionID } }
