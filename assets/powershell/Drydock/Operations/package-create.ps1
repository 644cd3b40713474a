# A package without a program on a UNC folder (configmgr.md 3.1).
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Path,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Description
)
Set-Subject @{ Name = $Name }
Assert-Name 'name' $Name
Assert-Text 'description' $Description 128
Assert-Unc 'path' $Path
$package = New-CMPackage -Name $Name -Path $Path -Description $Description -DisableWildcardHandling -ErrorAction Stop
if ($package) { [pscustomobject] @{ id = [string] $package.PackageID } }
