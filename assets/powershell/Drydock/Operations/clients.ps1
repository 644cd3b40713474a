# The last state of each client of a deployment that is another than the mark knows (SMS_ClientAdvertisementStatus), and a
# new mark. All clients are looked at, in the order of their ids: their clocks tell nothing about what is new.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $DeploymentId, [AllowEmptyString()] [string] $Mark = 'c1|0|')
$state = Read-ClientMark $Mark
if (-not (Test-ObjectId $DeploymentId)) { return New-FeedEnd (Write-ClientMark $state) $false }
$hash = [System.Security.Cryptography.SHA256]::Create()
$lines = 0
$chunk = 2 * $feedPage
do {
    $rows = @(Invoke-Query 'clients-after' @($DeploymentId, $state.After) -Most $chunk)
    foreach ($row in $rows) {
        if ($lines -eq $feedPage) { return New-FeedEnd (Write-ClientMark $state) $true }
        $state.After = [long] $row.ResourceID
        $line = ConvertTo-ClientState $row
        if (-not $line) { continue }
        $what = Get-Digest $hash "$($line.state)|$($line.at)" 3
        if ($state.Given[$line.resourceId] -eq $what) { continue }
        $state.Given[$line.resourceId] = $what
        $lines++
        $line
    }
} until ($rows.Count -lt $chunk)
$hash.Dispose()
$state.After = 0L
New-FeedEnd (Write-ClientMark $state) $false
