# Messages of cmdlets and of the SMS Provider, and what they mean (configmgr.md 9.4). What they are about is told by the
# operation: messages do not name it.

$about = @{}

# What the operation works on, for the failures that the site words without it.
function Set-Subject([hashtable] $Subject) {
    $about.Clear()
    foreach ($one in $Subject.GetEnumerator()) { $about[$one.Key] = $one.Value }
}

function Resolve-Failure([string] $Message, [string] $Operation) {
    switch -Regex ($Message) {
        'only supports the .*\.NET Framework' { return @{ Code = 'site-engine-unsupported'; Parameters = @{} } }
        'No object corresponds to the specified parameters' {
            if ($about['Missing'] -eq 'site-no-content-destination') { return @{ Code = 'site-no-content-destination'; Parameters = @{ content = "$($about['Id'])" } } }
            return @{ Code = 'site-object-missing'; Parameters = @{ what = "$($about['Id'])" } }
        }
        'object with the specified name already exists' { return @{ Code = 'site-name-taken'; Parameters = @{ name = "$($about['Name'])" } } }
        'No content destination was found' { return @{ Code = 'site-no-content-destination'; Parameters = @{ content = "$($about['Id'])" } } }
        '0x800706BE|remote procedure call failed' { return @{ Code = 'site-answer-lost'; Parameters = @{ primitive = $Operation } } }
        'access (is )?denied|not authorized|0x80070005|insufficient (rights|permission)' { return @{ Code = 'site-no-rights'; Parameters = @{ what = $Operation } } }
        'RPC server is unavailable|0x800706BA|provider .*not (be )?(reach|found|available)|[Cc]onnection .*(refused|failed|closed)' { return @{ Code = 'site-unreachable'; Parameters = @{} } }
        'DeniedLockAlreadyAssigned|\bSEDO\b|\blocked by (another|other)|\bis (currently )?locked\b' { return @{ Code = 'site-object-locked'; Parameters = Get-LockHolder $about } }
        'timed out|time-?out' { return @{ Code = 'site-busy'; Parameters = @{} } }
    }
    $null
}
