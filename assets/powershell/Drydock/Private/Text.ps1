# Texts that go to the site are looked at here, so that a refusal names the field and the limit.

# Whether two texts are one name: letter case does not count, every character does. What a person or the site may have
# written is compared like this, or by a pattern: -eq, -ceq, switch and ValidateSet compare as people read, and pass over
# characters without width.
function Test-SameName([string] $One, [string] $Other) { [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }

# One of a few words of Drydock's own, letter for letter; anything else is a mistake of the caller.
function Assert-Word([string] $Operation, [string] $Field, [string[]] $Words, $Word) {
    if ([array]::IndexOf($Words, [string] $Word) -lt 0) { Stop-Operation 'operation-input' @{ operation = $Operation; field = $Field } }
}

# Not longer than the site's column, and without characters that no console can show. Text of several lines has tabs and
# line breaks.
function Assert-Text([string] $Field, [string] $Value, [int] $Most) {
    if ($Value.Length -gt $Most) { Stop-Operation 'site-value-refused' @{ field = $Field; limit = [string] $Most } }
    if ($Value -match '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = 'text' } }
}

# Text of one line.
function Assert-Line([string] $Field, [string] $Value, [int] $Most) {
    if ($Value.Length -gt $Most) { Stop-Operation 'site-value-refused' @{ field = $Field; limit = [string] $Most } }
    if ($Value -match '[\x00-\x1F\x7F-\x9F]') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = 'text' } }
}

# More than blanks. Compared with '' a text of characters without width would be equal to it.
function Assert-NotBlank([string] $Field, [string] $Value) {
    if ($Value -match '^[\s\uFEFF-[\x85]]*\z') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = '1' } }
}

# Names of objects: of one line, and not empty either (configmgr.md 3.1).
function Assert-Name([string] $Field, [string] $Value) {
    Assert-Line $Field $Value ([int]::MaxValue)
    Assert-NotBlank $Field $Value
    Assert-Line $Field $Value 50
}

# A share that the site server can read: no drive letter, no wildcard (configmgr.md 3.1).
function Assert-Unc([string] $Field, [string] $Value) {
    if ($Value -notmatch '^\\\\[^\\/]+\\[^\\/]+') { Stop-Operation 'site-value-refused' @{ field = $Field; limit = '\\server\share' } }
    Assert-Line $Field $Value 260
}
