# What came back, without a value of it: names of properties, kinds of values, how many are empty.

# Every value of an answer and of an input is remembered while the script runs, so that it can be taken out of texts.
$known = New-Object 'System.Collections.Generic.HashSet[string]' ([StringComparer]::OrdinalIgnoreCase)

# Under these names stand words of Drydock and of Windows, which may be told.
$ownWords = 'what', 'kind', 'operator', 'type', 'unit', 'style', 'into', 'refresh', 'purpose', 'availability', 'option', 'condition', 'state',
    'edition', 'languageMode', 'architecture', 'scope', 'policy', 'version', 'consoleVersion'

function Add-KnownPair([string] $Name, $Value) { if (-not ($Value -is [string] -and $ownWords -contains $Name)) { Add-Known $Value } }

function Add-Known($Value) {
    if ($null -eq $Value -or $Value -is [bool]) { return }
    if ($Value -is [string]) { if ($Value.Trim().Length -ge 2) { [void] $known.Add($Value.Trim()) }; return }
    if ($Value -is [System.Collections.IDictionary]) { foreach ($name in $Value.Keys) { Add-KnownPair $name $Value[$name] }; return }
    if ($Value -is [System.Collections.IList]) { foreach ($one in $Value) { Add-Known $one }; return }
    if ($Value -is [System.Management.Automation.PSCustomObject]) { foreach ($one in $Value.PSObject.Properties) { Add-KnownPair $one.Name $one.Value }; return }
    if ("$Value".Length -ge 5) { [void] $known.Add("$Value") }
}

function Get-ValueKind($Value) {
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { return 'boolean' }
    if ($Value -is [datetime]) { return 'date' }
    if ($Value -is [string]) { if ($Value -match '^\d{4}-\d\d-\d\dT[\d:.]+Z\z') { return 'date' } else { return 'text' } }
    if ($Value -is [System.Collections.IList]) { return 'list' }
    if ($Value -is [System.Management.Automation.PSCustomObject]) { return 'object' }
    'number'
}

# Empty, or as empty as it can be: a property that is so in every item may have a wrong name in the script.
function Test-Empty($Value) {
    $null -eq $Value -or ($Value -is [string] -and $Value -eq '') -or ($Value -is [System.Collections.IList] -and $Value.Count -eq 0) -or
        ($Value -isnot [bool] -and $Value -isnot [string] -and $Value -isnot [System.Collections.IList] -and "$Value" -eq '0')
}

# Notes a value under its path; items of lists under "path[]".
function Add-Shape([hashtable] $Shape, [string] $Path, $Value) {
    if (-not $Shape.ContainsKey($Path)) { $Shape[$Path] = @{ kinds = @{}; seen = 0; empty = 0 } }
    $kind = Get-ValueKind $Value
    $Shape[$Path].seen++
    $Shape[$Path].kinds[$kind] = $true
    if (Test-Empty $Value) { $Shape[$Path].empty++ }
    if ($kind -eq 'list') { foreach ($one in $Value) { Add-Shape $Shape "$Path[]" $one } }
    if ($kind -eq 'object') { foreach ($one in $Value.PSObject.Properties) { Add-Shape $Shape "$Path.$($one.Name)".TrimStart('.') $one.Value } }
}

# The shape of all items: by the name of each property its kinds, how often it was there and how often empty.
function Get-Shape($Items) {
    $shape = @{}
    foreach ($item in $Items) { Add-Shape $shape '' $item }
    $result = New-Object System.Collections.Specialized.OrderedDictionary
    foreach ($path in @($shape.Keys | Sort-Object)) {
        if ($path -eq '' -and $shape[$path].kinds.ContainsKey('object')) { continue }
        $name = $path
        if ($path -eq '') { $name = '(item)' }
        $result[$name] = @{ kinds = @($shape[$path].kinds.Keys | Sort-Object); seen = $shape[$path].seen; empty = $shape[$path].empty }
    }
    , $result
}

# Whatever looks like a path, an id, an address, an account, a machine or a serial number; codes and type names stay.
$telling = @(
    @{ Like = '(\\\\|\b[A-Za-z]:\\|(?<=\s)/)[^\s''"<>|]+'; As = '<path>' }
    @{ Like = '\{?[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}?'; As = '<guid>' }
    @{ Like = '\b([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b'; As = '<mac>' }
    @{ Like = '\b\d{1,3}(\.\d{1,3}){3}\b'; As = '<address>' }
    @{ Like = '\b[\w.-]+\\[\w.$-]+'; As = '<account>' }
    @{ Like = '\b[\w.-]+@[\w.-]+\b'; As = '<account>' }
    @{ Like = '(?<![\w.-])(?!(System|Microsoft|ConfigMgr|ConfigurationManager)\.)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\.[A-Za-z]{2,}\b'; As = '<host>' }
    @{ Like = '\b(?!0x|U?Int\d\d\b|Win32_)(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9][\w-]{3,}\b'; As = '<token>' }
    @{ Like = '\b(?-i:[A-Z][A-Z0-9]*(-[A-Z0-9]+)+)\b'; As = '<token>' }
)

# A text that others wrote, without anything that may tell of the site: what looks like it, known values, quoted names. Done
# when all answers are known.
function Hide-Value([string] $Text) {
    $clean = $Text -replace '[\x00-\x1F\x7F]+', ' '
    # .NET puts the message that matters in quotes.
    $clean = $clean -replace 'Exception calling "\w+" with "\d+" argument\(s\): "(.*)"', '$1'
    foreach ($one in $telling) { $clean = $clean -replace $one.Like, $one.As }
    foreach ($one in @($known | Sort-Object -Property Length -Descending)) {
        $clean = [regex]::Replace($clean, '(?<![A-Za-z0-9])' + [regex]::Escape($one) + '(?![A-Za-z0-9])', '<value>', 'IgnoreCase')
    }
    $clean = $clean -replace "'[^']{1,200}'", "'<text>'" -replace '"[^"]{1,200}"', '"<text>"'
    if ($clean.Length -gt 500) { $clean = $clean.Substring(0, 500) + '...' }
    $clean
}
