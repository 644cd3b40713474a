# Ids as a site gives them: its code and five hexadecimal digits. Anything else names no object, and is not asked for.

# Letter case is spelt out: without it, letters of other alphabets pass for these.
function Test-ObjectId([string] $Id) { $Id -cmatch '^[A-Za-z0-9]{3}[0-9A-Fa-f]{5}\z' }

# An id that has to name something: other text is what the site would say of an id that it does not know.
function Assert-ObjectId([string] $Id) {
    if (-not (Test-ObjectId $Id)) { Stop-Operation 'site-object-missing' @{ what = $Id } }
}
