# Asks the site to evaluate a collection; it does so later (configmgr.md 3.2).
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id }
Assert-CollectionId $Id
Invoke-CMCollectionUpdate -CollectionId $Id -DisableWildcardHandling -ErrorAction Stop
