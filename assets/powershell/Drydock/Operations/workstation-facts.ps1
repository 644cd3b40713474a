# PowerShell on this machine, and what it has of the console; no site is needed.
[CmdletBinding()]
param()
$policies = $null
if (Test-Windows) { $policies = @(Get-PolicyList) }
[pscustomobject] @{
    edition      = [string] $PSVersionTable.PSEdition
    version      = [string] $PSVersionTable.PSVersion
    languageMode = [string] $ExecutionContext.SessionState.LanguageMode
    policies     = $policies
    elevated     = Test-Elevated
    account      = Get-Account
    scripts      = Get-ScriptFacts (Split-Path -Parent $PSScriptRoot)
    console      = Get-ConsoleFacts
}
