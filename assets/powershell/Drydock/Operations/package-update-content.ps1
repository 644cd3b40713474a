# Takes the content from the path anew: raises the source version and sends it to every targeted point (configmgr.md 5.1).
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id; Kind = 'package' }
Assert-ObjectId $Id
Update-CMDistributionPoint -PackageId $Id -ErrorAction Stop
