# PowerShell on this machine, and what it has of the console; no site is needed.
[CmdletBinding()]
param()
[pscustomobject] @{
    edition      = [string] $PSVersionTable.PSEdition
    version      = [string] $PSVersionTable.PSVersion
    languageMode = [string] $ExecutionContext.SessionState.LanguageMode
    policies     = Get-PolicyList
    elevated     = Test-Elevated
    account      = Get-Account
    scripts      = Get-ScriptFacts (Split-Path -Parent $PSScriptRoot)
    console      = Get-ConsoleFacts
}
