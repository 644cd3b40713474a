# Removes a package; its content goes from every point.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id; Kind = 'package' }
Assert-ObjectId $Id
Remove-CMPackage -Id $Id -Force -ErrorAction Stop
