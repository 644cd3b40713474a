# Instants go over the wire as ISO 8601 in UTC, to the millisecond.

$isoForm = 'yyyy-MM-ddTHH:mm:ss.fff\Z'
$invariant = [System.Globalization.CultureInfo]::InvariantCulture

# An instant as the site gives it: dates of its classes are in UTC where nothing says otherwise (SDK). $null stays $null.
function ConvertTo-IsoTime($Date) {
    if ($null -eq $Date) { return $null }
    $utc = $Date
    if ($Date.Kind -eq 'Local') { $utc = $Date.ToUniversalTime() }
    $utc.ToString($isoForm, $invariant)
}

# An instant that was given, in UTC and whole seconds, since the site keeps no more.
function ConvertFrom-IsoTime([string] $Field, [string] $Text) {
    $date = [datetime]::MinValue
    $styles = [System.Globalization.DateTimeStyles]::AdjustToUniversal
    $isDate = $Text -match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z' -and [datetime]::TryParse($Text, $invariant, $styles, [ref] $date)
    if (-not $isDate) { Stop-Operation 'site-value-refused' @{ field = $Field; limit = 'RFC 3339' } }
    $date.AddTicks( - ($date.Ticks % [timespan]::TicksPerSecond))
}
