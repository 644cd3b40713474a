# A deployment of a task sequence with every parameter said (configmgr.md 6.1): what is left out takes a default that no
# reference tells. The site asks nobody; whether this may be done was decided before.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $TaskSequenceId,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $CollectionId,
    [Parameter(Mandatory)] [ValidatePattern('^(?:available|required)\z', Options = 'None')] [string] $Purpose,
    [Parameter(Mandatory)] [ValidatePattern('^(?:clients|clients-media-pxe|media-pxe)\z', Options = 'None')] [string] $Availability,
    [Parameter(Mandatory)] [ValidatePattern('^(?:download-when-needed|download-first)\z', Options = 'None')] [string] $Option,
    [Parameter(Mandatory)] [bool] $ShowProgress,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $AvailableFrom,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Expires,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Comment
)
Set-Subject @{ Id = $TaskSequenceId }
$from = ConvertFrom-IsoTime 'availableFrom' $AvailableFrom
$until = ConvertFrom-IsoTime 'expires' $Expires
Assert-Text 'comment' $Comment 512
Assert-Deployment $from $until $Option $Availability
Assert-ObjectId $TaskSequenceId
$given = [ordered] @{
    TaskSequencePackageId       = $TaskSequenceId
    CollectionId                = $CollectionId
    DeployPurpose               = $purposes[$Purpose]
    Availability                = $availabilities[$Availability]
    DeploymentOption            = $downloadOptions[$Option]
    ShowTaskSequenceProgress    = $ShowProgress
    AvailableDateTime           = $from
    UseUtcForAvailableSchedule  = $true
    # The expiry, whatever its name says; the deadline would be -Schedule.
    DeadlineDateTime            = $until
    UseUtcForExpireSchedule     = $true
    Comment                     = $Comment
    # A device that was taken through is not taken through again by the same deployment.
    RerunBehavior               = 'RerunIfFailedPreviousAttempt'
    # Content comes from the points that were looked at, not over a network that nobody thought of.
    AllowSharedContent          = $false
    AllowFallback               = $false
    SendWakeupPacket            = $false
    UseMeteredNetwork           = $false
    InternetOption              = $false
    SoftwareInstallation        = $false
    SystemRestart               = $false
    DisableWildcardHandling     = $true
    ErrorAction                 = 'Stop'
}
# Without an assignment a required deployment would not start.
if ($Purpose -eq 'required') { $given.ScheduleEvent = 'AsSoonAsPossible' }
try { $made = New-CMTaskSequenceDeployment @given }
catch {
    # The site does not say which of the two is missing.
    if ("$_" -match 'No object corresponds') { Assert-Collection $CollectionId }
    throw
}
if ($made) { [pscustomobject] @{ id = [string] $made.AdvertisementID } }
