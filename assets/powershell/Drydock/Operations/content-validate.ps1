# Has a point compare what it holds with the hashes of the content; a difference shows later, as the point's state.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(?:package|boot-image|os-image)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Point
)
[void] (Get-ContentObject $Kind $Id)
Assert-Targeted $Kind $Id $Point
$given = [ordered] @{ DistributionPointName = $Point; DisableWildcardHandling = $true; ErrorAction = 'Stop' }
switch ($Kind) {
    'package' { $given.PackageId = $Id }
    'boot-image' { $given.BootImageId = $Id }
    'os-image' { $given.OperatingSystemImageId = $Id }
}
Invoke-CMContentValidation @given
