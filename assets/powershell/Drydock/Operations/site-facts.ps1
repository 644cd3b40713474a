# Which site this is, and whose rights apply there.
[CmdletBinding()]
param()
[pscustomobject] @{
    siteCode       = [string] $site.Facts.SiteCode
    siteName       = [string] $site.Facts.SiteName
    version        = [string] $site.Facts.Version
    provider       = [string] $site.Facts.ServerName
    account        = Get-Account
    consoleVersion = [string] (Get-Module -Name ConfigurationManager).Version
}
