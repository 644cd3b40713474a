# Asks the online clients of a collection to fetch their policy now. Fire and forget (configmgr.md 6.4).
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $CollectionId)
Set-Subject @{ Id = $CollectionId }
Assert-Collection $CollectionId
Invoke-CMClientAction -CollectionId $CollectionId -ActionType ClientNotificationRequestMachinePolicyNow -DisableWildcardHandling -ErrorAction Stop
