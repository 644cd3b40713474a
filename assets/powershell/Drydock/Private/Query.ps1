# WQL is written here and nowhere else: a table of named queries, whose places are filled with typed, escaped literals.

$queries = @{
    'packages-named'     = 'SELECT * FROM SMS_Package WHERE Name = {0:text} ORDER BY PackageID'
    'packages-described' = 'SELECT * FROM SMS_Package WHERE Description LIKE {0:like} ORDER BY PackageID'
}

# A text as a literal. Backslash and quotes are escaped (WQL); what can't stand in a literal is refused.
function ConvertTo-WqlText([string] $Value) {
    if ($Value -match '[\x00-\x1F\x7F]') { Stop-Operation 'site-value-refused' @{ field = 'query'; limit = 'text' } }
    "'" + $Value.Replace('\', '\\').Replace("'", "\'") + "'"
}

# A text that a LIKE looks for anywhere, none of its characters being a wildcard.
function ConvertTo-WqlLike([string] $Value) {
    ConvertTo-WqlText ('%' + [regex]::Replace($Value, '[\[\]%_^]', '[$0]') + '%')
}

# An instant in UTC, as dates stand in WQL (SDK, "Configuration Manager date and time format").
function ConvertTo-WqlTime([datetime] $Value) {
    "'" + $Value.ToString('yyyyMMddHHmmss.ffffff', [System.Globalization.CultureInfo]::InvariantCulture) + "+000'"
}

function ConvertTo-WqlLiteral([string] $Kind, $Value) {
    switch ($Kind) {
        'text' { return ConvertTo-WqlText $Value }
        'like' { return ConvertTo-WqlLike $Value }
        'time' { return ConvertTo-WqlTime $Value }
        'int' { return ([long] $Value).ToString([System.Globalization.CultureInfo]::InvariantCulture) }
        'ints' { return '(' + ((@($Value) | ForEach-Object { ConvertTo-WqlLiteral 'int' $_ }) -join ',') + ')' }
        'texts' { return '(' + ((@($Value) | ForEach-Object { ConvertTo-WqlText $_ }) -join ',') + ')' }
    }
    throw "no kind of literal: $Kind"
}

# The rows of a named query. Values fill the places in their order. Most: no more rows than that, which the provider sees
# to; 0: all. Lazy properties come only when asked for, since each row of them is read by itself.
function Invoke-Query([string] $Name, [object[]] $Values = @(), [int] $Most = 0, [switch] $Lazy) {
    $text = [regex]::Replace($queries[$Name], '\{(\d)+:(\w+)\}', {
            param($match)
            ConvertTo-WqlLiteral $match.Groups[2].Value $Values[[int] $match.Groups[1].Value]
        })
    $how = @{ Option = 'Fast'; ErrorAction = 'Stop' }
    if ($Lazy) { $how.Option = 'Lazy' }
    if ($Most -gt 0) { $how.Context = @{ InstanceCount = $Most } }
    Invoke-CMWmiQuery -Query $text @how
}
