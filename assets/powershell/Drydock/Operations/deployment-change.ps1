# Changes what is given of a deployment; purpose, sequence and collection stay (configmgr.md 6.2).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Id,
    [string] $AvailableFrom,
    [string] $Expires,
    [ValidatePattern('^(?:download-when-needed|download-first)\z', Options = 'None')] [string] $Option,
    [ValidatePattern('^(?:clients|clients-media-pxe|media-pxe)\z', Options = 'None')] [string] $Availability
)
Set-Subject @{ Id = $Id }
Assert-ObjectId $Id
$there = @(Get-Deployment 'deployment-known' @($Id))
if ($there.Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $Id } }
$given = [ordered] @{ TaskSequenceDeploymentId = $Id; DisableWildcardHandling = $true; ErrorAction = 'Stop' }
$from = ConvertFrom-IsoTime 'availableFrom' $there[0].availableFrom
$until = $null
if ($there[0].expires) { $until = ConvertFrom-IsoTime 'expires' $there[0].expires }
$download = $there[0].option
$reach = $there[0].availability
if ($PSBoundParameters.ContainsKey('AvailableFrom')) {
    $from = ConvertFrom-IsoTime 'availableFrom' $AvailableFrom
    $given.DeploymentAvailableDateTime = $from
    $given.UseUtcForAvailableSchedule = $true
}
if ($PSBoundParameters.ContainsKey('Expires')) {
    $until = ConvertFrom-IsoTime 'expires' $Expires
    $given.DeploymentExpireDateTime = $until
    $given.UseUtcForExpireSchedule = $true
}
if ($PSBoundParameters.ContainsKey('Availability')) {
    $reach = $Availability
    $given.MakeAvailableTo = $availabilities[$Availability]
}
if ($PSBoundParameters.ContainsKey('Option')) {
    $download = $Option
    $given.DeploymentOption = $downloadOptions[$Option]
}
Assert-Deployment $from $until $download $reach
Set-CMTaskSequenceDeployment @given
