# Dot-sourced once by the process that Drydock starts. It answers requests in lines of marker + base64(JSON) and runs each
# operation in a runspace of its own, so that a cancel reaches it while standard input is busy.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$utf8 = New-Object System.Text.UTF8Encoding $false
try { [Console]::OutputEncoding = $utf8 } catch { [Console]::Error.WriteLine("output encoding: $_") }
$OutputEncoding = $utf8

$drydock = @{
    Marker   = $env:DRYDOCK_MARKER
    Folder   = $env:DRYDOCK_FOLDER
    Parent   = $null
    Runspace = $null
    # Items of one page: a list of any length is written in lines of a bounded length.
    PageSize = 500
}

function Write-DrydockLine([hashtable] $Content) {
    $json = ConvertTo-Json -InputObject $Content -Depth 20 -Compress
    [Console]::Out.WriteLine($drydock.Marker + [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($json)))
    [Console]::Out.Flush()
}

# The end of the parent ends this process, also in the middle of an operation.
function Test-DrydockParent {
    if ($drydock.Parent -and $drydock.Parent.HasExited) { [Environment]::Exit(3) }
}

function Start-DrydockRunspace {
    $state = [initialsessionstate]::CreateDefault2()
    $runspace = [runspacefactory]::CreateRunspace($state)
    # A thread of its own for each operation: a kept one would hold the process when its input has ended.
    $runspace.ThreadOptions = 'UseNewThread'
    $runspace.Open()
    $shell = [powershell]::Create()
    $shell.Runspace = $runspace
    try {
        [void] $shell.AddCommand('Import-Module').AddParameter('Name', $env:DRYDOCK_MODULE).AddParameter('ErrorAction', 'Stop')
        [void] $shell.Invoke()
    }
    finally { $shell.Dispose() }
    $drydock.Runspace = $runspace
}

function Write-DrydockPage([string] $Id, [hashtable] $Count, [System.Collections.ArrayList] $Items) {
    $Count.Pages++
    $Count.Items += $Items.Count
    Write-DrydockLine @{ type = 'page'; id = $Id; number = $Count.Pages; items = @($Items) }
    $Items.Clear()
}

function Write-DrydockEvents([string] $Id, $Streams) {
    foreach ($one in $Streams.Progress.ReadAll()) {
        $event = @{ type = 'event'; id = $Id; kind = 'progress'; text = "$($one.Activity) $($one.StatusDescription)".Trim() }
        if ($one.PercentComplete -ge 0) { $event.percent = [Math]::Min(100, $one.PercentComplete) }
        Write-DrydockLine $event
    }
    foreach ($one in $Streams.Warning.ReadAll()) { Write-DrydockLine @{ type = 'event'; id = $Id; kind = 'warning'; text = "$one" } }
    foreach ($one in $Streams.Verbose.ReadAll()) { Write-DrydockLine @{ type = 'event'; id = $Id; kind = 'verbose'; text = "$one" } }
    foreach ($one in $Streams.Information.ReadAll()) { Write-DrydockLine @{ type = 'event'; id = $Id; kind = 'information'; text = "$one" } }
    foreach ($one in $Streams.Error.ReadAll()) { Write-DrydockLine @{ type = 'event'; id = $Id; kind = 'error'; text = "$one" } }
}

function Invoke-DrydockJob([string] $Request) {
    $id = ''
    $shell = [powershell]::Create()
    try {
        $job = ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Request)))
        $id = $job.id
        $cancel = Join-Path $drydock.Folder "$id.cancel"
        $shell.Runspace = $drydock.Runspace
        [void] $shell.AddCommand('Invoke-DrydockOperation').AddParameter('Operation', $job.operation).AddParameter('Request', $job.input)
        $nothing = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
        $nothing.Complete()
        $output = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
        $running = $shell.BeginInvoke($nothing, $output)
        $count = @{ Pages = 0; Items = 0 }
        $items = New-Object System.Collections.ArrayList
        $failure = $null
        $stopping = $null
        do {
            $done = $running.AsyncWaitHandle.WaitOne(15)
            foreach ($item in $output.ReadAll()) {
                if ($item.PSObject.TypeNames -contains 'Drydock.Failure') { $failure = $item; continue }
                [void] $items.Add($item)
                if ($items.Count -ge $drydock.PageSize) { Write-DrydockPage $id $count $items }
            }
            Write-DrydockEvents $id $shell.Streams
            Test-DrydockParent
            if (-not $stopping -and [System.IO.File]::Exists($cancel)) { $stopping = $shell.BeginStop($null, $null) }
        } until ($done)
        if ($stopping) { Write-DrydockLine @{ type = 'failed'; id = $id; code = 'cancelled' }; return }
        [void] $shell.EndInvoke($running)
        if ($failure) {
            Write-DrydockLine @{ type = 'failed'; id = $id; code = $failure.Code; parameters = $failure.Parameters; detail = $failure.Detail }
            return
        }
        if ($items.Count -gt 0) { Write-DrydockPage $id $count $items }
        Write-DrydockLine @{ type = 'done'; id = $id; pages = $count.Pages; items = $count.Items }
    }
    catch { Write-DrydockLine @{ type = 'failed'; id = $id; code = 'host'; detail = "$_" } }
    finally { $shell.Dispose() }
}

$drydock.Parent = [System.Diagnostics.Process]::GetProcessById([int] $env:DRYDOCK_PARENT)
Start-DrydockRunspace
foreach ($name in 'DRYDOCK_MARKER', 'DRYDOCK_SEAL', 'DRYDOCK_HOST', 'DRYDOCK_PARENT') { [Environment]::SetEnvironmentVariable($name, $null) }
Write-DrydockLine @{
    type            = 'ready'
    edition         = [string] $PSVersionTable.PSEdition
    version         = [string] $PSVersionTable.PSVersion
    languageMode    = [string] $ExecutionContext.SessionState.LanguageMode
    executionPolicy = [string] (Get-ExecutionPolicy)
    pid             = $PID
}
