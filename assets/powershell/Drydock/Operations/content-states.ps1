# State per content and targeted point; what is not listed is not targeted.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyCollection()] [object[]] $Content)
Get-ContentState $Content
