# Every distribution point of the hierarchy, by name.
[CmdletBinding()]
param()
Get-CMDistributionPoint -AllSite -ErrorAction Stop |
    ForEach-Object { [pscustomobject] @{ name = ([string] $_.NetworkOSPath).Trim('\'); siteCode = [string] $_.SiteCode } } |
    Sort-Object -Property name
