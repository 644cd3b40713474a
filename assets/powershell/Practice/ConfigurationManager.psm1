# A stand-in for the console's module on a practice connection. It is imported by its full path and never stands on a
# PSModulePath. Cmdlets.ps1 binds parameters as the console does; what they do is decided by the practice site, which
# listens on this machine only.

Set-StrictMode -Version 2

$address = [uri] $env:DRYDOCK_PRACTICE_URL
if (-not $address.IsLoopback) { throw 'The practice site is on this machine, at no other address.' }
$token = $env:DRYDOCK_PRACTICE_TOKEN
$siteCode = $env:DRYDOCK_PRACTICE_SITE

Add-Type -AssemblyName System.Net.Http
$handler = New-Object System.Net.Http.HttpClientHandler
$handler.UseProxy = $false
$handler.AllowAutoRedirect = $false
$client = New-Object System.Net.Http.HttpClient $handler
$client.Timeout = [timespan]::FromMinutes(5)
$client.DefaultRequestHeaders.Authorization = New-Object System.Net.Http.Headers.AuthenticationHeaderValue 'Bearer', $token

. (Join-Path $PSScriptRoot 'Values.ps1')
. (Join-Path $PSScriptRoot 'Cmdlets.ps1')

# The module's own variables are named by their scope: a cmdlet's parameters would stand before them (-SiteCode).

# Carries out a cmdlet at the practice site; its objects come out, its error is thrown as the console throws it.
function Invoke-PracticeCmdlet($Cmdlet, $Bound, [bool] $Asks) {
    $name = $Cmdlet.MyInvocation.MyCommand.Name
    $drive = (Get-Location).Drive
    if (-not $drive -or $drive.Name -ne $script:siteCode) {
        $Cmdlet.ThrowTerminatingError((New-PracticeError 'This command cannot be run from the current drive. To run this command you must first connect to a Configuration Manager drive.' 'DriveNotConnected' 'InvalidOperation'))
    }
    $parameters = @{}
    foreach ($one in $Bound.GetEnumerator()) {
        if ($script:common -notcontains $one.Key) { $parameters[$one.Key] = ConvertTo-PracticeValue $one.Value }
    }
    if ($name -like 'Remove-*' -and -not $Bound.ContainsKey('Force')) {
        $Cmdlet.ThrowTerminatingError((New-PracticeError 'A command that prompts the user failed because the host program or the command type does not support user interaction.' 'InvalidOperation' 'InvalidOperation'))
    }
    # A cmdlet of the console hears the caller's preference; the functions of a script module don't by themselves.
    if ($Asks -and -not $Bound.ContainsKey('WhatIf') -and $Cmdlet.SessionState.PSVariable.GetValue('WhatIfPreference')) { return }
    if ($Asks -and -not $Cmdlet.ShouldProcess($script:siteCode, $name)) { return }
    $answer = Send-PracticeRequest @{ cmdlet = $name; set = $Cmdlet.ParameterSetName; parameters = $parameters }
    if ($answer.PSObject.Properties['error']) {
        $record = New-PracticeError (ConvertFrom-PracticeValue $answer.error.message) $answer.error.id $answer.error.category
        if ($answer.error.terminating) { $Cmdlet.ThrowTerminatingError($record) }
        $Cmdlet.WriteError($record)
        return
    }
    foreach ($one in $answer.objects) { ConvertFrom-PracticeValue $one }
}

$common = 'Verbose', 'Debug', 'ErrorAction', 'WarningAction', 'InformationAction', 'ErrorVariable', 'WarningVariable',
    'InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable', 'WhatIf', 'Confirm', 'ProgressAction'

function New-PracticeError([string] $Message, [string] $Id, [string] $Category) {
    New-Object System.Management.Automation.ErrorRecord (New-Object System.InvalidOperationException $Message), $Id, $Category, $null
}

function Send-PracticeRequest([hashtable] $Request) {
    $json = ConvertTo-Json -InputObject $Request -Depth 40 -Compress
    $content = New-Object System.Net.Http.StringContent $json, ([System.Text.Encoding]::UTF8), 'application/json'
    try { $response = $script:client.PostAsync($script:address, $content).GetAwaiter().GetResult() }
    # As the provider's machine answers where it does not run.
    catch [System.Net.Http.HttpRequestException] { throw 'The RPC server is unavailable. (Exception from HRESULT: 0x800706BA)' }
    try {
        $text = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
        if (-not $response.IsSuccessStatusCode) { throw "The practice site answered $([int] $response.StatusCode): $text" }
        ConvertFrom-Json -InputObject $text
    }
    finally { $response.Dispose() }
}

# A script module can't bring the CMSite provider: a drive with the name of the site stands in for the site drive.
if ($script:siteCode -and -not (Get-PSDrive -Name $script:siteCode -ErrorAction SilentlyContinue)) {
    [void] (New-PSDrive -Name $script:siteCode -PSProvider FileSystem -Root ([System.IO.Path]::GetTempPath()) -Scope Global)
}

Export-ModuleMember -Function '*-CM*'
