# Ids as a site gives them: its code and five hexadecimal digits. Anything else names no object, and is not asked for.

# Capital letters only: an id in other letters would be equal to none that the site gives back, and where letter case does
# not count, letters of other alphabets pass for these.
function Test-ObjectId([string] $Id) { $Id -cmatch '^[A-Z0-9]{3}[0-9A-F]{5}\z' }

# An id that has to name something: other text is what the site would say of an id that it does not know.
function Assert-ObjectId([string] $Id) {
    if (-not (Test-ObjectId $Id)) { Stop-Operation 'site-object-missing' @{ what = $Id } }
}
