# Sends again what is targeted, to one point (configmgr.md 5.1).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(?:package|boot-image|os-image)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Point
)
$content = Get-ContentObject $Kind $Id
Assert-Targeted $Kind $Id $Point
$content | Invoke-CMContentRedistribution -DistributionPointName $Point -DisableWildcardHandling -ErrorAction Stop
