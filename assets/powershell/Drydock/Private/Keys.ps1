# Keys that devices are looked for by: kind and value.

# Which property of the rows of which query a kind of key is compared with.
$keyProperties = @{ serial = 'SerialNumber'; name = 'Name'; mac = 'MACAddresses'; smbiosGuid = 'SMBIOSGUID'; resourceId = 'ResourceID' }

# What no record can hold is not asked for.
function Test-DeviceKey([string] $Kind, $Value) {
    if ($Kind -eq 'resourceId') { return Test-ResourceId $Value }
    $Value -is [string] -and $Value.Length -ge 1 -and $Value.Length -le 255 -and $Value -notmatch '[\x00-\x1F\x7F]'
}

# MAC addresses are written with hyphens, too; the site has colons.
function ConvertTo-KeyValue([string] $Kind, $Value) {
    if ($Kind -eq 'mac') { return $Value.Replace('-', ':') }
    $Value
}

# The devices that each key leads to, by the text of the key. Of texts neither letter case nor blanks at the end count, as
# in the site's database.
function Find-DeviceId([object[]] $Keys) {
    foreach ($key in $Keys) { Assert-Word 'devices-find' 'kind' @($keyProperties.Keys) $key.kind }
    $byKey = New-Object 'System.Collections.Generic.Dictionary[string,object]' ([StringComparer]::OrdinalIgnoreCase)
    foreach ($kind in $keyProperties.Keys) {
        $wanted = @(foreach ($key in $Keys) { if ($key.kind -eq $kind -and (Test-DeviceKey $kind $key.value)) { ConvertTo-KeyValue $kind $key.value } })
        if ($wanted.Count -eq 0) { continue }
        foreach ($row in @(Invoke-Query "devices-$kind" @(, $wanted))) {
            foreach ($value in @($row.($keyProperties[$kind]))) {
                $text = "$kind $value".TrimEnd()
                if (-not $byKey.ContainsKey($text)) { $byKey[$text] = New-Object 'System.Collections.Generic.SortedSet[long]' }
                [void] $byKey[$text].Add([long] $row.ResourceID)
            }
        }
    }
    , $byKey
}

# The devices that a key leads to, in the order of their numbers.
function Get-KeyDevice($ByKey, $Key) {
    if (-not (Test-DeviceKey $Key.kind $Key.value)) { return }
    $text = ($Key.kind + ' ' + (ConvertTo-KeyValue $Key.kind $Key.value)).TrimEnd()
    if ($ByKey.ContainsKey($text)) { $ByKey[$text] }
}
