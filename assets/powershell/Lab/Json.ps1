# JSON written here and not by ConvertTo-Json, which differs between editions: lists stay lists, order is kept.

function ConvertTo-JsonText($Value, [string] $Indent = '') {
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [string]) { return ConvertTo-JsonString $Value }
    if ($Value -is [int] -or $Value -is [long]) { return $Value.ToString([System.Globalization.CultureInfo]::InvariantCulture) }
    $more = "$Indent  "
    if ($Value -is [System.Collections.IDictionary]) {
        $pairs = @(foreach ($name in $Value.Keys) { $more + (ConvertTo-JsonString $name) + ': ' + (ConvertTo-JsonText $Value[$name] $more) })
        if ($pairs.Count -eq 0) { return '{}' }
        return "{`n" + ($pairs -join ",`n") + "`n$Indent}"
    }
    $items = @(foreach ($one in $Value) { $more + (ConvertTo-JsonText $one $more) })
    if ($items.Count -eq 0) { return '[]' }
    "[`n" + ($items -join ",`n") + "`n$Indent]"
}

# ASCII only, so that no code page on the way changes a character.
function ConvertTo-JsonString([string] $Text) {
    $escaped = [regex]::Replace($Text, '["\\]|[^\x20-\x7E]', { param($match) '\u{0:x4}' -f [int] [char] $match.Value })
    '"' + $escaped + '"'
}

# Values as the module takes them: every text and every name has a dot in front (Drydock/Private/Wire.ps1).
function ConvertTo-WireText($Value) {
    if ($Value -is [string]) { return ConvertTo-JsonString ".$Value" }
    if ($Value -is [System.Collections.IDictionary]) {
        return '{' + (@(foreach ($name in $Value.Keys) { (ConvertTo-JsonString ".$name") + ':' + (ConvertTo-WireText $Value[$name]) }) -join ',') + '}'
    }
    if ($Value -is [System.Collections.IList]) { return '[' + (@(foreach ($one in $Value) { ConvertTo-WireText $one }) -join ',') + ']' }
    ConvertTo-JsonText $Value
}
