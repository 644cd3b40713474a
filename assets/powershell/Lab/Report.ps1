# The report: for machines as JSON, for people as text. Neither holds a value of the site.

# Paths whose values were empty in every item.
function Get-AlwaysEmpty($Shape) {
    foreach ($path in $Shape.Keys) { if ($Shape[$path].seen -gt 0 -and $Shape[$path].empty -eq $Shape[$path].seen) { $path } }
}

# The order of properties is kept.
function New-Record([object[]] $Pairs) {
    $record = New-Object System.Collections.Specialized.OrderedDictionary
    for ($i = 0; $i -lt $Pairs.Count; $i += 2) { $record[$Pairs[$i]] = $Pairs[$i + 1] }
    , $record
}

# This machine and the versions, by name: none of them tells whose site it is.
function New-MachineRecord($Session, $Workstation, $SiteFacts, [string] $Module) {
    $record = New-Record @('system', [Environment]::OSVersion.VersionString, 'culture', [System.Globalization.CultureInfo]::CurrentUICulture.Name)
    $record['drydock'] = [string] (Import-PowerShellDataFile -LiteralPath $Module).ModuleVersion
    foreach ($name in 'edition', 'version', 'languageMode', 'executionPolicy') { $record[$name] = if ($Session -and $Session.Ready) { [string] $Session.Ready.$name } else { $null } }
    if ($Workstation) {
        $record['policies'] = @(foreach ($one in @($Workstation.policies)) { if ($one) { "$($one.scope) $($one.policy)" } })
        $record['elevated'] = $Workstation.elevated
        $record['scripts'] = $Workstation.scripts.count
        $record['marked'] = if ($null -ne $Workstation.scripts.marked) { @($Workstation.scripts.marked).Count } else { $null }
        $record['unsigned'] = if ($null -ne $Workstation.scripts.unsigned) { @($Workstation.scripts.unsigned).Count } else { $null }
        $record['console'] = if ($Workstation.console) { $Workstation.console.version } else { $null }
    }
    $record['site'] = if ($SiteFacts) { [string] $SiteFacts.version } else { $null }
    , $record
}

function Format-Report($Report) {
    'Drydock: reading operations on a real site'
    "made $($Report['made'])"
    ''
    foreach ($name in $Report['machine'].Keys) { '  {0,-16} {1}' -f $name, ((@($Report['machine'][$name]) | ForEach-Object { if ($null -eq $_) { 'unknown' } else { "$_" } }) -join ', ') }
    ''
    '{0,-28} {1,-8} {2,9} {3,7}  {4}' -f 'operation', 'result', 'ms', 'items', 'notes'
    foreach ($one in $Report['operations']) {
        $notes = @($one['why']) + @(if ($one['alwaysEmpty'].Count) { 'always empty or 0: ' + ($one['alwaysEmpty'] -join ', ') }) + @($one['warnings'])
        '{0,-28} {1,-8} {2,9} {3,7}  {4}' -f $one['operation'], $one['result'], $one['milliseconds'], $one['items'], ((@($notes) | Where-Object { $_ }) -join '; ')
        if ($one['failure']) { '    ' + $one['failure']['code'] + ': ' + $one['failure']['detail'] }
    }
    ''
    'properties'
    foreach ($one in $Report['operations']) {
        foreach ($path in $one['properties'].Keys) {
            $shape = $one['properties'][$path]
            '  {0,-28} {1,-32} {2} ({3} of {4} empty)' -f $one['operation'], $path, ($shape.kinds -join '|'), $shape.empty, $shape.seen
        }
    }
    ''
    "lines on standard output that are not ours: $($Report['foreignLines'])"
    "standard error: $($Report['errorText'])"
    ''
    'to be looked at by hand'
    foreach ($one in $Report['points']) { '  {0,-20} {1}' -f $one['name'], $one['text'] }
}
