# Dry run of whatever changes something (operation 'rehearse'). Operations need nothing for it but SupportsShouldProcess:
# they call cmdlets as always. While one is rehearsed, -WhatIf is passed to it, so that its cmdlets change nothing; and
# the names of the cmdlets below stand for Show-Change, which keeps the call in words and has the real cmdlet look at it
# with -WhatIf. A cmdlet answers nothing then: an operation must not stumble over that.
#
# Every cmdlet that supports -WhatIf stands in one of the two lists (a test compares them with the table of cmdlets):
# what changes something in the site,
$changing = @(
    'New-CMPackage', 'Remove-CMPackage', 'Update-CMDistributionPoint',
    'New-CMDeviceCollection', 'Remove-CMCollection', 'Invoke-CMCollectionUpdate',
    'Add-CMDeviceCollectionDirectMembershipRule', 'Remove-CMDeviceCollectionDirectMembershipRule',
    'Import-CMComputerInformation', 'New-CMDeviceVariable', 'Set-CMDeviceVariable', 'Remove-CMDeviceVariable',
    'New-CMTaskSequence', 'Remove-CMTaskSequence', 'Enable-CMTaskSequence', 'Disable-CMTaskSequence',
    'Add-CMTaskSequenceStep', 'Remove-CMTaskSequenceStep', 'Remove-CMTaskSequenceGroup', 'Unlock-CMObject',
    'Start-CMContentDistribution', 'Invoke-CMContentRedistribution', 'Invoke-CMContentValidation',
    'New-CMTaskSequenceDeployment', 'Set-CMTaskSequenceDeployment', 'Remove-CMTaskSequenceDeployment',
    'Invoke-CMClientAction', 'Invoke-CMDeploymentSummarization', 'Invoke-CMWmiMethod'
)
# and what only reads, or makes an object in memory: these are carried out in a dry run, too. A call of one of the first
# list that only reads says so itself with -WhatIf:$false.
$harmless = @(
    'Invoke-CMWmiQuery', 'New-CMTSStep*', 'New-CMTSPartitionSetting', 'New-CMTaskSequenceGroup', 'New-CMSchedule'
)

$rehearsed = New-Object System.Collections.ArrayList

# The calls that an operation would make, in words; nothing is changed.
function Invoke-Rehearsal([System.Management.Automation.CommandInfo] $Command, [hashtable] $Given) {
    $rehearsed.Clear()
    $PSDefaultParameterValues = @{}
    foreach ($name in $harmless) { $PSDefaultParameterValues["${name}:WhatIf"] = $false }
    # local: where a cmdlet is a function, as in practice, a plain name would replace it for good.
    foreach ($name in $changing) { Set-Item -LiteralPath "Function:local:$name" -Value ${function:Show-Change} }
    $null = & $Command @Given -WhatIf
    $rehearsed.ToArray()
}

# Stands in for a cmdlet that changes something. Without a param block, so that parameters come as they were written.
function Show-Change {
    $name = $MyInvocation.MyCommand.Name
    $piped = @($input)
    $real = Get-Command -Name "ConfigurationManager\$name"
    $given = @(Split-Arguments $args)
    $named = @{}
    foreach ($one in $given) { if ($one.Name) { $named[$one.Name] = $one.Value } }
    $rest = @($given | Where-Object { -not $_.Name } | ForEach-Object { $_.Value })
    if (-not $named.ContainsKey('WhatIf') -or $named.WhatIf) {
        [void] $rehearsed.Add((ConvertTo-CallText $name $given $piped))
        $named.WhatIf = $true
    }
    if ($piped.Count) { $piped | & $real @named @rest } else { & $real @named @rest }
}

# Arguments as they were written: parameters with their values, and values without a parameter. A switch stands alone.
function Split-Arguments([object[]] $Arguments) {
    for ($i = 0; $i -lt $Arguments.Count; $i++) {
        $one = $Arguments[$i]
        if (-not (Test-ParameterName $one)) { @{ Name = ''; Value = $one; Alone = $false; Colon = $false }; continue }
        $alone = $i + 1 -ge $Arguments.Count -or (Test-ParameterName $Arguments[$i + 1])
        $value = $true
        if (-not $alone) { $i++; $value = $Arguments[$i] }
        @{ Name = $one.Trim('-', ':'); Value = $value; Alone = $alone; Colon = $one.EndsWith(':') }
    }
}

# Says nothing about the site.
$unspoken = 'ErrorAction', 'DisableWildcardHandling', 'Confirm'

function ConvertTo-CallText([string] $Name, [object[]] $Given, [object[]] $Piped) {
    $words = New-Object System.Collections.ArrayList
    if ($Piped.Count) { [void] $words.Add((ConvertTo-ValueText $Piped) + ' |') }
    [void] $words.Add($Name)
    foreach ($one in $Given) {
        if ($unspoken -contains $one.Name) { continue }
        $value = ConvertTo-ValueText $one.Value $one.Name
        if (-not $one.Name) { [void] $words.Add($value); continue }
        # What was splatted may be a switch: a colon is right for every parameter.
        $between = ' '
        if ($one.Colon -and $one.Value -is [bool]) { $between = ':' }
        if ($one.Alone) { [void] $words.Add("-$($one.Name)") } else { [void] $words.Add("-$($one.Name)$between$value") }
    }
    $words -join ' '
}

# Whether an argument was written as the name of a parameter; a text that only looks like one was not.
function Test-ParameterName($Argument) { $Argument -is [string] -and $Argument.PSObject.Properties['<CommandParameterName>'] }

# A value as it would be typed. Secrets and whatever belongs to one are never shown.
function ConvertTo-ValueText($Value, [string] $Parameter = '') {
    if ($null -eq $Value) { return '$null' }
    if ($Value -is [securestring] -or $Value -is [pscredential] -or $Parameter -match 'Password|Secret|ProductKey') { return '(secret)' }
    if ($Value -is [bool] -or $Value -is [switch]) { if ($Value) { return '$true' } else { return '$false' } }
    if ($Value -is [string]) { return "'" + $Value.Replace("'", "''") + "'" }
    if ($Value -is [datetime]) { return "'" + $Value.ToString('yyyy-MM-ddTHH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture) + $(if ($Value.Kind -eq 'Utc') { 'Z' }) + "'" }
    if ($Value -is [System.Collections.IDictionary]) { return '@{' + ((@($Value.Keys) | ForEach-Object { "$_ = " + (ConvertTo-ValueText $Value[$_] "$_") }) -join '; ') + '}' }
    if ($Value -is [System.Collections.IEnumerable]) { return (@($Value) | ForEach-Object { ConvertTo-ValueText $_ }) -join ', ' }
    if ($Value.PSObject.Properties['ObjectClass']) { return '(' + "$($Value.ObjectClass) $(Get-KeyText $Value)".Trim() + ')' }
    [string]::Format([System.Globalization.CultureInfo]::InvariantCulture, '{0}', $Value)
}

# What an object of the site is known by.
function Get-KeyText($Object) {
    foreach ($name in 'PackageID', 'AdvertisementID', 'CollectionID', 'ResourceID', 'Name') {
        $property = $Object.PSObject.Properties[$name]
        if ($property -and "$($property.Value)" -ne '') { return "$($property.Value)" }
    }
    ''
}
