# Deployments of task sequences in Drydock's words, read from what the site holds (SMS_Advertisement; configmgr.md 6.1, 8).

# Values of ours and of the cmdlets'.
$purposes = @{ 'available' = 'Available'; 'required' = 'Required' }
$availabilities = @{ 'clients' = 'Clients'; 'clients-media-pxe' = 'ClientsMediaAndPxe'; 'media-pxe' = 'MediaAndPxe' }
$downloadOptions = @{
    'download-when-needed' = 'DownloadContentLocallyWhenNeededByRunningTaskSequence'
    'download-first'       = 'DownloadAllContentLocallyBeforeStartingTaskSequence'
}

function Test-Flag($Flags, [long] $Bits) { ([long] $Flags -band $Bits) -ne 0 }

# AdvertFlags: 0x40000 also media and PXE; 0x10000000 WinPE only; 0x20000000 hidden there.
function Get-Availability($Flags) {
    if (Test-Flag $Flags 0x20000000) { return 'media-pxe-hidden' }
    if (Test-Flag $Flags 0x10000000) { return 'media-pxe' }
    if (Test-Flag $Flags 0x40000) { return 'clients-media-pxe' }
    'clients'
}

# RemoteClientFlags: 0x100 and 0x200 on demand; 0x8 and 0x80 run from a point; else everything first.
function Get-DownloadOption($Flags) {
    if (Test-Flag $Flags 0x300) { return 'download-when-needed' }
    if (Test-Flag $Flags 0x88) { return 'run-from-point' }
    'download-first'
}

# A time of a deployment has no zone: it is in UTC where it says so, else each client's own, here taken as this machine's.
function ConvertTo-AdvertTime($Date, $IsUtc) {
    $kind = 'Local'
    if ($IsUtc) { $kind = 'Utc' }
    ConvertTo-IsoTime ([datetime]::SpecifyKind($Date, $kind))
}

function ConvertTo-Deployment($Row) {
    $purpose = 'available'
    if ([int] $Row.OfferType -eq 0) { $purpose = 'required' }
    $expires = $null
    if ($Row.ExpirationTimeEnabled) { $expires = ConvertTo-AdvertTime $Row.ExpirationTime $Row.ExpirationTimeIsGMT }
    [pscustomobject] @{
        id             = [string] $Row.AdvertisementID
        taskSequenceId = [string] $Row.PackageID
        collectionId   = [string] $Row.CollectionID
        purpose        = $purpose
        availability   = Get-Availability $Row.AdvertFlags
        option         = Get-DownloadOption $Row.RemoteClientFlags
        showProgress   = Test-Flag $Row.AdvertFlags 0x800000
        availableFrom  = ConvertTo-AdvertTime $Row.PresentTime $Row.PresentTimeIsGMT
        expires        = $expires
        comment        = [string] $Row.Comment
    }
}

# Whether times are in UTC, and whether there is an expiry at all, are lazy properties.
function Get-Deployment([string] $Query, [object[]] $Values) { Invoke-Query $Query $Values -Lazy | ForEach-Object { ConvertTo-Deployment $_ } }

# What goes together (configmgr.md 6.1); cmdlets do not ask.
function Assert-Deployment([datetime] $From, $Expires, [string] $Option, [string] $Availability) {
    if ($Expires -and $Expires -le $From) { Stop-Operation 'site-value-refused' @{ field = 'expires'; limit = '> availableFrom' } }
    if ($Option -eq 'download-first' -and $Availability -ne 'clients') { Stop-Operation 'site-value-refused' @{ field = 'option'; limit = 'download-when-needed' } }
}
