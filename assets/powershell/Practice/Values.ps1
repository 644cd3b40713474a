# Values on their way to the practice site and back. A text has a dot in front, so that nothing takes it for a date; a
# date is { date } and, where it has no zone, its kind; an object of the site { class, properties }.

function ConvertTo-PracticeValue($Value) {
    if ($null -eq $Value) { return $null }
    if ($Value -is [string]) { return $Value }
    if ($Value -is [switch]) { return [bool] $Value }
    if ($Value -is [bool] -or $Value -is [int] -or $Value -is [uint32] -or $Value -is [long] -or $Value -is [double]) { return $Value }
    if ($Value -is [datetime]) { return @{ date = $Value.ToString('yyyy-MM-ddTHH:mm:ss.fff'); kind = "$($Value.Kind)" } }
    if ($Value -is [hashtable]) {
        $table = @{}
        foreach ($one in $Value.GetEnumerator()) { $table[[string] $one.Key] = ConvertTo-PracticeValue $one.Value }
        return @{ table = $table }
    }
    if ($Value -is [System.Collections.IList]) { return , @($Value | ForEach-Object { ConvertTo-PracticeValue $_ }) }
    if ($Value.PSObject.Properties['ObjectClass']) {
        $properties = @{}
        foreach ($one in $Value.PSObject.Properties) {
            if ($one.Name -ne 'ObjectClass' -and $one.Name -ne 'SmsProviderObjectPath') { $properties[$one.Name] = ConvertTo-PracticeValue $one.Value }
        }
        return @{ class = $Value.ObjectClass; properties = $properties }
    }
    "$Value"
}

function ConvertFrom-PracticeValue($Value) {
    if ($null -eq $Value) { return $null }
    if ($Value -is [string]) { return $Value.Substring(1) }
    if ($Value -is [System.Collections.IList]) {
        $list = New-Object System.Collections.ArrayList
        foreach ($one in $Value) { [void] $list.Add((ConvertFrom-PracticeValue $one)) }
        return , $list.ToArray()
    }
    if ($Value.PSObject.Properties['date']) {
        $date = ([datetime]::new(1970, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc)).AddMilliseconds($Value.date)
        if ($Value.PSObject.Properties['kind']) { return [datetime]::SpecifyKind($date, $Value.kind) }
        return $date
    }
    if ($Value.PSObject.Properties['class']) {
        $table = [ordered] @{}
        foreach ($one in $Value.properties.PSObject.Properties) {
            # Most values are plain: a call for each of them would take most of the time of a list.
            $plain = $one.Value
            if ($plain -is [string]) { $table[$one.Name] = $plain.Substring(1) }
            elseif ($null -eq $plain -or $plain -is [valuetype]) { $table[$one.Name] = $plain }
            else { $table[$one.Name] = ConvertFrom-PracticeValue $plain }
        }
        $table.ObjectClass = $Value.class
        $table.SmsProviderObjectPath = $Value.class
        $object = [pscustomobject] $table
        $object.PSObject.TypeNames.Insert(0, "IResultObject#$($Value.class)")
        return $object
    }
    $Value
}
