# Sends content to points. The site's no is ambiguous (configmgr.md 5.2): a point that is unknown, or has it already; here
# it also stands for content that does not exist. What is missing is for the caller to find out, before and after.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(?:package|boot-image|os-image)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [AllowEmptyCollection()] [AllowEmptyString()] [string[]] $Points
)
Set-Subject @{ Id = $Id; Missing = 'site-no-content-destination' }
$unnamed = @($Points | Where-Object { $_.Length -eq 0 })
if ($Points.Count -eq 0 -or $unnamed.Count -gt 0 -or -not (Test-ObjectId $Id)) { Stop-Operation 'site-no-content-destination' @{ content = $Id } }
$given = [ordered] @{ DistributionPointName = $Points; DisableWildcardHandling = $true; ErrorAction = 'Stop' }
switch ($Kind) {
    'package' { $given.PackageId = $Id }
    'boot-image' { $given.BootImageId = $Id }
    'os-image' { $given.OperatingSystemImageId = $Id }
}
Start-CMContentDistribution @given
