# Messages of cmdlets and of the SMS Provider, and what they mean. First match wins.

function Resolve-Failure([string] $Message) {
    switch -Regex ($Message) {
        'only supports the .*\.NET Framework' { return @{ Code = 'site-engine-unsupported'; Parameters = @{} } }
        'access (is )?denied|not authorized|0x80070005|insufficient (rights|permission)' { return @{ Code = 'site-no-rights'; Parameters = @{ what = $Message } } }
        'RPC server is unavailable|0x800706BA|provider .*not (be )?(reach|found|available)|connection .*(refused|failed|closed)' { return @{ Code = 'site-unreachable'; Parameters = @{} } }
        'timed out|time-?out' { return @{ Code = 'site-busy'; Parameters = @{} } }
    }
    $null
}
