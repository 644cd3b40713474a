# Texts that go to the site are looked at here, so that a refusal names the field and the limit.

# Not longer than the site's column, and without characters that no console can show.
function Assert-Text([string] $Field, [string] $Value, [int] $Most) {
    if ($Value.Length -gt $Most) { Stop-Operation 'site-value-refused' @{ field = $Field; limit = [string] $Most } }
    if ($Value -match '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = 'text' } }
}

# Names of objects: not empty either (configmgr.md 3.1).
function Assert-Name([string] $Field, [string] $Value) {
    if ($Value.Trim() -eq '') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = '1' } }
    Assert-Text $Field $Value 50
}

# A share that the site server can read: no drive letter, no wildcard (configmgr.md 3.1).
function Assert-Unc([string] $Field, [string] $Value) {
    if ($Value -notmatch '^\\\\[^\\/]+\\[^\\/]+') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = '\\server\share' } }
    Assert-Text $Field $Value 260
}
