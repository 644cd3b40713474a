# A PowerShell process as Drydock itself starts it: the host script, one line in for each operation, marked lines out.

# The environment that Drydock leaves to it, and what a practice site is told by.
$keptNames = '^(SystemRoot|windir|SystemDrive|ComSpec|PATH|PATHEXT|TEMP|TMP|USERPROFILE|APPDATA|LOCALAPPDATA|USERNAME|USERDOMAIN|' +
    'LOGONSERVER|COMPUTERNAME|ProgramData|NUMBER_OF_PROCESSORS|SMS_ADMIN_UI_PATH|ProgramFiles(\(x86\))?|ProgramW6432|PROCESSOR_\w+|' +
    'HOME|LANG|LC_ALL|TMPDIR|DOTNET_\w+|DRYDOCK_PRACTICE_\w+)$'

# Windows PowerShell by its full path where this runs in it, whatever program hosts it; else the engine that runs this.
function Get-EnginePath {
    if ($PSVersionTable.PSEdition -eq 'Desktop') { return Join-Path $PSHOME 'powershell.exe' }
    [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
}

function Start-Session([string] $Module, [hashtable] $Told) {
    $key = New-Object byte[] 64
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $random.GetBytes($key)
    $random.Dispose()
    $start = New-Object System.Diagnostics.ProcessStartInfo (Get-EnginePath), '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -OutputFormat Text -NoExit -Command -'
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = New-Object System.Text.UTF8Encoding $false
    $start.StandardErrorEncoding = $start.StandardOutputEncoding
    foreach ($name in @($start.Environment.Keys)) { if ($name -notmatch $keptNames) { [void] $start.Environment.Remove($name) } }
    if ($env:SystemRoot) { $start.Environment['PSModulePath'] = Get-ModulePath }
    $all = $Told + @{
        DRYDOCK_HOST   = Join-Path (Split-Path -Parent $Module) 'Host.ps1'
        DRYDOCK_MODULE = $Module
        DRYDOCK_MARKER = 'drydock-lab:'
        DRYDOCK_SEAL   = [Convert]::ToBase64String($key)
        DRYDOCK_FOLDER = [System.IO.Path]::GetTempPath()
        DRYDOCK_PARENT = [string] $PID
    }
    foreach ($one in $all.GetEnumerator()) { $start.Environment[$one.Key] = $one.Value }
    $process = [System.Diagnostics.Process]::Start($start)
    # Read all the time: a full pipe would hold the process.
    $session = @{ Process = $process; Errors = $process.StandardError.ReadToEndAsync(); Foreign = 0; Number = 0; Refusal = ''; Marker = $all.DRYDOCK_MARKER; Ready = $null }
    $said = $null
    if (Send-Line $session '. $env:DRYDOCK_HOST') { $said = Read-Line $session 60 }
    if ($said -and $said.type -eq 'ready') { $session.Ready = $said }
    elseif ($said) { $session.Refusal = "$($said.reason): $($said.detail)" }
    $session
}

function Get-ModulePath {
    $path = @((Join-Path $env:ProgramFiles 'WindowsPowerShell\Modules'), (Join-Path $env:SystemRoot 'System32\WindowsPowerShell\v1.0\Modules'))
    if ($env:SMS_ADMIN_UI_PATH) { $path += Split-Path -Parent $env:SMS_ADMIN_UI_PATH }
    $path -join ';'
}

# Answers whether the process took the line. As bytes: the stream's own writer may begin with a byte order mark, which the
# first line would not survive.
function Send-Line($Session, [string] $Line) {
    $bytes = [System.Text.Encoding]::ASCII.GetBytes($Line + [Environment]::NewLine)
    $stream = $Session.Process.StandardInput.BaseStream
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush()
        $true
    }
    catch [System.IO.IOException] { $false }
}

# The next line with the marker, the length and base64 of JSON; $null when the process has ended or said nothing for so many
# seconds. Other lines are counted.
function Read-Line($Session, [int] $Seconds) {
    while ($true) {
        $reading = $Session.Process.StandardOutput.ReadLineAsync()
        if (-not $reading.Wait($Seconds * 1000)) { return $null }
        $line = $reading.Result
        if ($null -eq $line) { return $null }
        $parts = $line.Substring([Math]::Max(0, $line.IndexOf($Session.Marker))) -split ':', 3
        if ($parts.Count -ne 3 -or "$($parts[0]):" -ne $Session.Marker -or $parts[1] -ne "$($parts[2].Length)") { $Session.Foreign++; continue }
        return ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[2])))
    }
}

# Carries out one operation: what came back, and how it ended. Ended is $null where no end came.
function Invoke-Operation($Session, [string] $Operation, $Given, [int] $Seconds) {
    $Session.Number++
    $id = "lab$($Session.Number)"
    $request = '{"id":"' + $id + '","operation":"' + $Operation + '","input":' + (ConvertTo-WireText $Given) + '}'
    $answer = @{ Items = New-Object System.Collections.ArrayList; Events = New-Object System.Collections.ArrayList; Ended = $null }
    if (-not (Send-Line $Session ("Invoke-DrydockJob '" + [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($request)) + "'"))) { return $answer }
    while ($line = Read-Line $Session $Seconds) {
        if ($line.id -ne $id) { continue }
        if ($line.type -eq 'page') { foreach ($item in @($line.items)) { [void] $answer.Items.Add($item) } }
        elseif ($line.type -eq 'event') { if ('warning', 'error' -contains $line.kind) { [void] $answer.Events.Add($line) } }
        else { $answer.Ended = $line; break }
    }
    $answer
}

# Answers why the host did not start, and what the process wrote to standard error.
function Stop-Session($Session) {
    try { $Session.Process.StandardInput.Close() } catch { Write-Verbose "standard input: $_" }
    if (-not $Session.Process.WaitForExit(10000)) { $Session.Process.Kill() }
    $Session.Refusal
    if ($Session.Errors.Wait(5000)) { $Session.Errors.Result }
    $Session.Process.Dispose()
}
