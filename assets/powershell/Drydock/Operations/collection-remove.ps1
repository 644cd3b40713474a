# Removes a collection. One that limits others stays: what the site would do to them is not left to it.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id }
Assert-OwnCollection $Id
$limited = @(Invoke-Query 'collections-limited' @($Id) -Most 1)
if ($limited.Count -gt 0) { Stop-Operation 'site-object-in-use' @{ id = $Id; by = [string] $limited[0].CollectionID } }
Remove-CMCollection -Id $Id -Force -DisableWildcardHandling -ErrorAction Stop
