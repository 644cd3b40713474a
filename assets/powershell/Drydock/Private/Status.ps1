# Feeds of what devices report about a deployment, and their marks (configmgr.md 7.1). A mark is opaque to whoever keeps
# it: it holds all that is needed to go on, so that it can be asked again and outlives this process.

# Lines are dated by clocks of devices and arrive when they arrive. So each look goes back a little before the newest line
# given, and passes over what it gave from there; and the number of all lines is compared with that of the last look: where
# one came in with an older date, everything is given once more.
$lookBack = [timespan]::FromMinutes(10)
$beginning = New-Object datetime 1990, 1, 1, 0, 0, 0, ([System.DateTimeKind]::Utc)
$feedPage = 500

# From: look at lines from then on. Known: lines at the last count; -1: what is being given is everything, once more. New:
# lines given since that count. Given: keys of lines from then on that were given.
function Read-MessageMark([string] $Mark) {
    $given = New-Object 'System.Collections.Generic.HashSet[string]'
    if ($Mark -cnotmatch '^m1\|([0-9]{1,11})\|(-1|[0-9]{1,9})\|([0-9]{1,9})\|((?:[A-Za-z0-9+/]{8})*)\z') { Stop-Operation 'site-mark-unknown' @{ mark = $Mark } }
    $keys = $Matches[4]
    $state = @{ From = $beginning.AddSeconds([long] $Matches[1]); Known = [int] $Matches[2]; New = [int] $Matches[3]; Given = $given }
    for ($at = 0; $at -lt $keys.Length; $at += 8) { [void] $given.Add($keys.Substring($at, 8)) }
    $state
}

function Write-MessageMark([hashtable] $State) {
    $seconds = [long] [Math]::Floor(($State.From - $beginning).TotalSeconds)
    'm1|{0}|{1}|{2}|{3}' -f $seconds, $State.Known, $State.New, (@($State.Given) -join '')
}

# A digest of a text, in characters of four for three bytes.
function Get-Digest($Hash, [string] $Text, [int] $Bytes) {
    [Convert]::ToBase64String($Hash.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($Text)), 0, $Bytes)
}

function ConvertTo-Message($Row) {
    [pscustomobject] @{
        resourceId = [long] $Row.ResourceID
        at         = ConvertTo-IsoTime $Row.ExecutionTime
        messageId  = [long] $Row.LastStatusMsgID
        step       = [long] $Row.Step
        group      = [string] $Row.GroupName
        action     = [string] $Row.ActionName
        exitCode   = [long] $Row.ExitCode
        text       = [string] $Row.LastStatusMsgName
    }
}

# The number of lines; $null where the provider does not say.
function Get-MessageCount([string] $DeploymentId) {
    try { $rows = @(Invoke-Query 'messages-counted' @($DeploymentId)) } catch { return $null }
    if ($rows.Count -eq 0 -or -not $rows[0].PSObject.Properties['Count']) { return $null }
    [int] $rows[0].PSObject.Properties['Count'].Value
}

# SMS_ClientAdvertisementStatus.LastState (SDK, SMS_AdvertisementStatusInformation): what became of the deployment on the
# client. The rest (no status, will not rerun) tells no more than that its policy came.
$deliveryStates = @{ 5 = 'running'; 6 = 'running'; 7 = 'failed'; 8 = 'waiting'; 9 = 'running'; 10 = 'running'; 11 = 'failed'; 12 = 'running'; 13 = 'succeeded' }

# The last state that a client reported; $null: it reported none.
function ConvertTo-ClientState($Row) {
    $state = $null
    # Unsigned: -1 ("accepted, no further status") comes as 4294967295.
    if ([long] $Row.LastState -le 13) { $state = $deliveryStates[[int] $Row.LastState] }
    $at = $Row.LastStatusTime
    if (-not $state) {
        if ([long] $Row.LastAcceptanceState -eq 0 -and [long] $Row.LastState -eq 0) { return $null }
        $state = 'policy-received'
        if ($Row.LastAcceptanceStatusTime) { $at = $Row.LastAcceptanceStatusTime }
    }
    [pscustomobject] @{ resourceId = [long] $Row.ResourceID; at = ConvertTo-IsoTime $at; state = $state }
}

# After: the round goes on behind this device; 0: a new one begins. Given: by device, what was given of it last.
function Read-ClientMark([string] $Mark) {
    $given = @{}
    if ($Mark -cnotmatch '^c1\|([0-9]{1,10})\|((?:[0-9]{1,10}:[A-Za-z0-9+/]{4},)*)\z') { Stop-Operation 'site-mark-unknown' @{ mark = $Mark } }
    $after = [long] $Matches[1]
    foreach ($one in $Matches[2].Split([char[]] ',', [System.StringSplitOptions]::RemoveEmptyEntries)) {
        $at = $one.IndexOf(':')
        $given[[long] $one.Substring(0, $at)] = $one.Substring($at + 1)
    }
    @{ After = $after; Given = $given }
}

function Write-ClientMark([hashtable] $State) {
    $text = New-Object System.Text.StringBuilder
    foreach ($one in $State.Given.GetEnumerator()) { [void] $text.Append($one.Key).Append(':').Append($one.Value).Append(',') }
    'c1|{0}|{1}' -f $State.After, $text
}

# The end of a page: where to go on, and whether there is more now.
function New-FeedEnd([string] $Mark, [bool] $More) { [pscustomobject] @{ mark = $Mark; more = $More } }
