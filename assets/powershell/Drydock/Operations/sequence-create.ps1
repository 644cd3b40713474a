# An empty custom task sequence (configmgr.md 4.4).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Description,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $BootImageId
)
Set-Subject @{ Id = $BootImageId; Name = $Name }
Assert-Name 'name' $Name
Assert-Text 'description' $Description 512
Assert-ObjectId $BootImageId
# The site may keep a reference to a boot image that it does not hold.
if (@(Invoke-Query 'sequence-boot-images' @(, @($BootImageId))).Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $BootImageId } }
$sequence = New-CMTaskSequence -CustomTaskSequence -Name $Name -Description $Description -BootImagePackageId $BootImageId -ErrorAction Stop
if ($sequence) { [pscustomobject] @{ id = [string] $sequence.PackageID } }
