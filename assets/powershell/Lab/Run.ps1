# The operations, one after the other, each with its record in the report.

# The process that works, and what those before it left.
$state = @{ Module = ''; Told = @{}; Session = $null; ErrorText = ''; Foreign = 0; Starts = 0 }

# Answers whether a process is ready. One that does not start twice in a row will not start at all.
function Open-Session {
    if ($state.Session -and $state.Session.Ready) { return $true }
    if ($state.Starts -ge 2) { return $false }
    Close-Session
    $state.Starts++
    $state.Session = Start-Session $state.Module $state.Told
    if ($state.Session.Ready) { $state.Starts = 0 }
    [bool] $state.Session.Ready
}

function Close-Session {
    if (-not $state.Session) { return }
    $state.ErrorText = (@($state.ErrorText) + @(Stop-Session $state.Session) | Where-Object { $_ }) -join ' '
    $state.Foreign += $state.Session.Foreign
    $state.Session = $null
}

function New-OperationRecord([string] $Operation, [string] $Result, [string] $Why = '') {
    $shape = New-Object System.Collections.Specialized.OrderedDictionary
    , (New-Record @('operation', $Operation, 'result', $Result, 'why', $Why, 'tried', 0, 'milliseconds', [long] 0, 'items', 0, 'failure', $null, 'warnings', @(), 'alwaysEmpty', @(), 'properties', $shape))
}

# Why an answer is none; nothing where it is whole.
function Get-Failure($Answer) {
    if (-not $Answer.Ended) { return , (New-Record @('code', 'no-answer', 'detail', 'the process said nothing for too long, or ended')) }
    if ($Answer.Ended.type -eq 'failed') {
        $detail = ''
        if ($Answer.Ended.PSObject.Properties['detail']) { $detail = [string] $Answer.Ended.detail }
        return , (New-Record @('code', [string] $Answer.Ended.code, 'detail', $detail))
    }
    if ($Answer.Ended.items -ne $Answer.Items.Count) { return , (New-Record @('code', 'answer-broken', 'detail', "$($Answer.Items.Count) items of $($Answer.Ended.items)")) }
}

# Tries an operation with its inputs until one finds something; the last try is what is reported.
function Invoke-Probe($Probe, [int] $Seconds) {
    if (-not (Open-Session)) { return , (New-OperationRecord $Probe.Operation 'skipped' 'PowerShell did not start') }
    $inputs = @(& $Probe.Inputs)
    if ($inputs.Count -eq 0) { return , (New-OperationRecord $Probe.Operation 'skipped' 'no sample on this site') }
    $record = New-OperationRecord $Probe.Operation 'ran'
    foreach ($given in $inputs) {
        Add-Known $given
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $answer = Invoke-Operation $state.Session $Probe.Operation $given $Seconds
        $record['milliseconds'] = [long] $watch.ElapsedMilliseconds
        $record['tried']++
        $record['items'] = $answer.Items.Count
        Add-Known $answer.Items
        $record['failure'] = Get-Failure $answer
        $record['warnings'] = @($answer.Events | ForEach-Object { [string] $_.text })
        $record['properties'] = Get-Shape $answer.Items
        $record['alwaysEmpty'] = @(Get-AlwaysEmpty $record['properties'])
        $answers[$Probe.Operation] = @($answer.Items)
        if (-not $answer.Ended) { Close-Session }
        if ($record['failure'] -or $answer.Items.Count -ge $Probe.Least) { break }
    }
    if ($record['failure']) { $record['result'] = 'failed' }
    , $record
}

# Texts of others, made fit for the report.
function Clear-Record($Record) {
    if ($Record['failure']) { $Record['failure']['detail'] = Hide-Value $Record['failure']['detail'] }
    $Record['warnings'] = @($Record['warnings'] | ForEach-Object { Hide-Value $_ } | Select-Object -Unique)
}

# Whether the awkward values came back as they went.
function Test-Echo($Items) {
    if ($Items.Count -ne 1) { return $false }
    $value = @($Items[0].value)
    $value.Count -eq 7 -and $value[0] -ceq $awkward -and $value[2] -eq 4294967296 -and $value[3] -eq $true -and $null -eq $value[4] -and
        $value[5] -is [System.Collections.IList] -and $value[6] -is [System.Collections.IList] -and @($value[6])[0] -eq 'one'
}

# Why an operation of the table is not tried.
function Get-Reason([string] $Name, [bool] $Changes) {
    if ($Changes) { return 'changes something' }
    if ($Name -eq 'rehearse') { return 'only with -IncludeDryRun' }
    'no input is known for it'
}
