# Lines of the step-by-step feed of a deployment after a mark, oldest first (SMS_TaskSequenceExecutionStatus), and a new
# mark. Lines can come again; none is left out (Private/Status.ps1).
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $DeploymentId, [AllowEmptyString()] [string] $Mark = 'm1|0|0|0|')
$state = Read-MessageMark $Mark
if (-not (Test-ObjectId $DeploymentId)) { return New-FeedEnd (Write-MessageMark $state) $false }
$hash = [System.Security.Cryptography.SHA256]::Create()
$seen = New-Object System.Collections.ArrayList
$unseen = New-Object 'System.Collections.Generic.HashSet[string]' $state.Given
$lines = 0
$more = $false
$newest = $state.From
# One line more than a page is enough to know that there are more.
$most = $state.Given.Count + $feedPage + 1
foreach ($row in @(Invoke-Query 'messages-from' @($DeploymentId, $state.From) -Most $most)) {
    $line = ConvertTo-Message $row
    $key = Get-Digest $hash ($line.resourceId, $line.at, $line.messageId, $line.step, $line.group, $line.action, $line.exitCode -join '|') 6
    $isNew = -not $state.Given.Contains($key)
    if ($isNew -and $lines -eq $feedPage) { $more = $true; break }
    if ($isNew) { $lines++; [void] $state.Given.Add($key); $line }
    [void] $unseen.Remove($key)
    $newest = [datetime]::Parse($line.at, $invariant, [System.Globalization.DateTimeStyles]::AdjustToUniversal)
    [void] $seen.Add(@{ At = $newest; Key = $key })
}
$hash.Dispose()
if (-not $more) {
    $count = Get-MessageCount $DeploymentId
    if ($null -ne $count -and $state.Known -ge 0 -and $count -gt $state.Known + $state.New + $lines) {
        $again = @{ From = $beginning; Known = -1; New = 0; Given = @() }
        return New-FeedEnd (Write-MessageMark $again) $true
    }
    # Without a count there is nothing to compare with next time.
    if ($null -eq $count) { $count = -1 }
    $state.Known = $count
    $state.New = 0
    $unseen.Clear()
}
else { $state.New += $lines }
# Back to whole seconds, since the site may round.
$from = $newest.AddTicks( - ($newest.Ticks % [timespan]::TicksPerSecond)) - $lookBack
if ($from -gt $state.From) { $state.From = $from }
$state.Given = @($unseen) + @($seen | Where-Object { $_.At -ge $state.From } | ForEach-Object { $_.Key })
New-FeedEnd (Write-MessageMark $state) $more
