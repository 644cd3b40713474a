# Dot-sourced once by the process that Drydock starts. It answers requests in lines of marker + length + base64(JSON) and
# runs each operation in a runspace of its own, so that a cancel reaches it while standard input is busy.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$OutputEncoding = New-Object System.Text.UTF8Encoding $false

$drydock = @{
    Marker   = $env:DRYDOCK_MARKER
    Folder   = $env:DRYDOCK_FOLDER
    Module   = $env:DRYDOCK_MODULE
    Parent   = $null
    Runspace = $null
    Out      = $null
    Encoding = $OutputEncoding
    # Items of one page: a list of any length is written in lines of a bounded length.
    PageSize = 500
    # Levels of lists and tables in one item.
    Depth    = 24
    # Half of a character, which has no form in UTF-8.
    Half     = New-Object System.Text.RegularExpressions.Regex '[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]'
}

# Whatever an operation did to the console: what is read at the other end is UTF-8.
function Reset-DrydockEncoding {
    try { if ([Console]::OutputEncoding.CodePage -ne 65001) { [Console]::OutputEncoding = $drydock.Encoding } }
    catch { [Console]::Error.WriteLine("output encoding: $_") }
}

# A writer of its own: the console's one follows the encoding and the redirections of whoever runs in this process.
function Write-DrydockLine([hashtable] $Content) {
    $json = ConvertTo-Json -InputObject $Content -Depth 40 -Compress
    if ($drydock.Half.IsMatch($json)) { $json = $drydock.Half.Replace($json, { param($match) '\u{0:x4}' -f [int] [char] $match.Value }) }
    $packed = [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($json))
    $drydock.Out.WriteLine($drydock.Marker + $packed.Length + ':' + $packed)
}

# The end of the parent ends this process, also in the middle of an operation.
function Test-DrydockParent {
    if ($drydock.Parent.HasExited) { [Environment]::Exit(3) }
}

function Start-DrydockRunspace {
    $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
    # A thread of its own for each operation: a kept one would hold the process when its input has ended.
    $runspace.ThreadOptions = 'UseNewThread'
    $runspace.Open()
    $shell = [powershell]::Create()
    try {
        $shell.Runspace = $runspace
        [void] $shell.AddCommand('Import-Module').AddParameter('Name', $drydock.Module).AddParameter('ErrorAction', 'Stop')
        $importing = $shell.BeginInvoke()
        while (-not $importing.AsyncWaitHandle.WaitOne(100)) { Test-DrydockParent }
        [void] $shell.EndInvoke($importing)
    }
    finally { $shell.Dispose() }
    $drydock.Runspace = $runspace
}

# What JSON has one form for in every edition: 5.1 writes a wrapped list as an object with a count, texts with properties
# as objects, and dates in a form of its own. A date has to say which time it is in.
function ConvertTo-DrydockPlain($Value, [int] $Depth) {
    if ($null -eq $Value) { return $null }
    if ($Depth -le 0) { throw "more than $($drydock.Depth) levels" }
    $plain = $Value.PSObject.BaseObject
    if ($plain -is [string] -or $plain -is [bool]) { return $plain }
    if ($plain -is [datetime]) {
        if ($plain.Kind -eq 'Unspecified') { throw 'a date without a time zone' }
        return $plain.ToUniversalTime().ToString('o', [cultureinfo]::InvariantCulture)
    }
    if ($plain -is [ValueType]) {
        if ($plain -is [enum] -or -not ($plain.GetType().IsPrimitive -or $plain -is [decimal]) -or $plain -is [char]) { return [string] $plain }
        return $plain
    }
    if ($plain -is [System.Collections.IDictionary]) {
        $table = [System.Collections.Generic.Dictionary[string, object]]::new()
        foreach ($one in $plain.GetEnumerator()) { $table[[string] $one.Key] = ConvertTo-DrydockPlain $one.Value ($Depth - 1) }
        return $table
    }
    if ($plain -is [System.Collections.IEnumerable]) {
        $list = [System.Collections.Generic.List[object]]::new()
        foreach ($one in $plain) { $list.Add((ConvertTo-DrydockPlain $one ($Depth - 1))) }
        return , $list.ToArray()
    }
    $table = [System.Collections.Generic.Dictionary[string, object]]::new()
    foreach ($one in $Value.PSObject.Properties) {
        $inner = $one.Value
        # Most are texts and numbers, and a call for each would take most of the time.
        if ($inner -is [string]) { $inner = [string] $inner }
        elseif ($null -ne $inner -and $inner -isnot [int] -and $inner -isnot [bool]) { $inner = ConvertTo-DrydockPlain $inner ($Depth - 1) }
        $table[$one.Name] = $inner
    }
    $table
}

function Write-DrydockPage([hashtable] $Job) {
    $Job.Pages++
    $Job.Count += $Job.Items.Count
    Write-DrydockLine @{ type = 'page'; id = $Job.Id; number = $Job.Pages; items = $Job.Items.ToArray() }
    $Job.Items.Clear()
}

# What the operation has put out by now.
function Read-DrydockOutput([hashtable] $Job, $Output) {
    foreach ($item in $Output.ReadAll()) {
        if ($null -ne $item -and $item.PSObject.TypeNames -contains 'Drydock.Failure') { $Job.Failure = $item; continue }
        try { $Job.Items.Add((ConvertTo-DrydockPlain $item $drydock.Depth)) }
        catch { $Job.Failure = @{ Code = 'unknown'; Parameters = @{}; Detail = "$_" } }
        if ($Job.Items.Count -ge $drydock.PageSize) { Write-DrydockPage $Job }
    }
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

# Runs until the operation is through, or has stopped because a file asked for it; answers whether it was asked.
function Wait-DrydockOperation([hashtable] $Job, $Shell) {
    $nothing = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing.Complete()
    $output = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
    $cancel = Join-Path $drydock.Folder "$($Job.Id).cancel"
    $stopping = $null
    $running = $Shell.BeginInvoke($nothing, $output)
    do {
        $done = $running.AsyncWaitHandle.WaitOne(15)
        Read-DrydockOutput $Job $output
        Write-DrydockEvents $Job.Id $Shell.Streams
        Test-DrydockParent
        if (-not $stopping -and [System.IO.File]::Exists($cancel)) { $stopping = $Shell.BeginStop($null, $null) }
    } until ($done)
    if (-not $stopping) { [void] $Shell.EndInvoke($running) }
    [bool] $stopping
}

function Invoke-DrydockJob([string] $Request) {
    $job = @{ Id = ''; Pages = 0; Count = 0; Failure = $null; Items = [System.Collections.Generic.List[object]]::new() }
    $shell = [powershell]::Create()
    try {
        $asked = ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Request)))
        $job.Id = $asked.id
        $shell.Runspace = $drydock.Runspace
        # Without a name it is asked only whether it answers.
        if ($asked.operation) {
            [void] $shell.AddCommand('Invoke-DrydockOperation').AddParameter('Operation', $asked.operation).AddParameter('Request', $asked.input)
            $stopped = Wait-DrydockOperation $job $shell
            if ($stopped) { Write-DrydockLine @{ type = 'failed'; id = $job.Id; code = 'cancelled' }; return }
        }
        if ($job.Failure) {
            Write-DrydockLine @{ type = 'failed'; id = $job.Id; code = $job.Failure.Code; parameters = $job.Failure.Parameters; detail = $job.Failure.Detail }
            return
        }
        if ($job.Items.Count -gt 0) { Write-DrydockPage $job }
        Write-DrydockLine @{ type = 'done'; id = $job.Id; pages = $job.Pages; items = $job.Count }
    }
    catch { Write-DrydockLine @{ type = 'failed'; id = $job.Id; code = 'host'; detail = "$_" } }
    finally {
        $shell.Dispose()
        Reset-DrydockEncoding
    }
}

# Whether a policy does not let the scripts run: said apart, since it has another remedy than a broken installation.
function Test-DrydockBlocked([System.Exception] $Exception) {
    for ($one = $Exception; $one; $one = $one.InnerException) {
        if ($one -is [System.Management.Automation.PSSecurityException]) { return $true }
    }
    $false
}

Reset-DrydockEncoding
$drydock.Out = New-Object System.IO.StreamWriter ([Console]::OpenStandardOutput()), ([System.Text.Encoding]::ASCII)
$drydock.Out.AutoFlush = $true
try {
    $drydock.Parent = [System.Diagnostics.Process]::GetProcessById([int] $env:DRYDOCK_PARENT)
    Start-DrydockRunspace
    # Operations and what they start see nothing of what is between this process and its parent.
    foreach ($name in 'MARKER', 'SEAL', 'HOST', 'MODULE', 'FOLDER', 'PARENT') { Remove-Item -LiteralPath "Env:\DRYDOCK_$name" }
    Write-DrydockLine @{
        type            = 'ready'
        edition         = [string] $PSVersionTable.PSEdition
        version         = [string] $PSVersionTable.PSVersion
        languageMode    = [string] $drydock.Runspace.SessionStateProxy.LanguageMode
        executionPolicy = [string] (Get-ExecutionPolicy)
        pid             = $PID
    }
}
catch {
    $reason = 'module'
    if (Test-DrydockBlocked $_.Exception) { $reason = 'blocked' }
    Write-DrydockLine @{ type = 'broken'; reason = $reason; detail = "$_" }
}
