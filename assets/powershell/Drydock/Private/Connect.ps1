# The session with the site, opened when an operation first needs it: console, drive, proof (configmgr.md 2.1).

$site = @{ Code = $env:DRYDOCK_SITE_CODE; Provider = $env:DRYDOCK_PROVIDER; Facts = $null }

# The manifest of the console's module; $null where no console is installed.
function Get-ConsoleManifest {
    if (-not $env:SMS_ADMIN_UI_PATH) { return $null }
    $manifest = Join-Path (Split-Path -Parent $env:SMS_ADMIN_UI_PATH) 'ConfigurationManager.psd1'
    if ([System.IO.File]::Exists($manifest)) { $manifest } else { $null }
}

function Import-Console {
    if (Get-Module -Name ConfigurationManager) { return }
    $manifest = Get-ConsoleManifest
    if (-not $manifest) { Stop-Operation 'site-console-missing' }
    # Queries without -Fast print a warning each; which ones need lazy properties is decided here, call by call.
    $global:CMPSSuppressFastNotUsedCheck = $true
    try { Import-Module -Name $manifest -Global -ErrorAction Stop }
    catch { Stop-Operation 'site-console-broken' @{} "$_" }
}

# The drive of a site the console has not been connected to is made here, with the given provider as its root.
function Open-SiteDrive {
    if (Get-PSDrive -Name $site.Code -ErrorAction SilentlyContinue) { return }
    try { [void] (New-PSDrive -Name $site.Code -PSProvider CMSite -Root $site.Provider -Description 'Drydock' -Scope Global -ErrorAction Stop) }
    catch { Stop-Operation 'site-drive-failed' @{ siteCode = $site.Code; provider = $site.Provider } "$_" }
}

# Opens the session where it is not open yet. All cmdlets run with the site drive as the current location.
function Connect-Site {
    if ($site.Facts) { return }
    if ("$($site.Code)" -cnotmatch '^[A-Za-z0-9]{3}\z') { Stop-Operation 'site-code-wrong' @{ siteCode = "$($site.Code)" } }
    Import-Console
    Open-SiteDrive
    Set-Location -LiteralPath "$($site.Code):\"
    $found = @(Get-CMSite -SiteCode $site.Code -ErrorAction Stop)
    if ($found.Count -eq 0) { Stop-Operation 'site-code-wrong' @{ siteCode = $site.Code } }
    $site.Facts = $found[0]
}
