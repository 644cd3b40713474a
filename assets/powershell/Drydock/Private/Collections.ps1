# Collections and their rules in Drydock's words.

# Ids of built-in collections end in any letters; others are ids like every object's.
function Test-CollectionId([string] $Id) { (Test-ObjectId $Id) -or $Id -cmatch '^SMS[A-Z0-9]{5}\z' }

function Assert-CollectionId([string] $Id) {
    if (-not (Test-CollectionId $Id)) { Stop-Operation 'site-object-missing' @{ what = $Id } }
}

# Built-in collections take no rule and no change (configmgr.md 3.2).
function Assert-OwnCollection([string] $Id) {
    if ($Id -match '^SMS') { Stop-Operation 'site-collection-built-in' @{ id = $Id } }
    Assert-CollectionId $Id
}

# A collection that has to be there, for calls that would say nothing of one that is not.
function Assert-Collection([string] $Id) {
    Assert-CollectionId $Id
    if (@(Invoke-Query 'collection-known' @($Id)).Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $Id } }
}

# SMS_Collection.RefreshType (configmgr.md 3.2).
$refreshKinds = @{ 1 = 'manual'; 2 = 'periodic'; 4 = 'continuous'; 6 = 'both' }

function ConvertTo-Collection($Collection) {
    $evaluated = $Collection.LastRefreshTime
    # The site holds 1980 where it has not evaluated yet.
    if ($evaluated -and $evaluated.Year -le 1980) { $evaluated = $null }
    [pscustomobject] @{
        id                   = [string] $Collection.CollectionID
        name                 = [string] $Collection.Name
        comment              = [string] $Collection.Comment
        limitingCollectionId = [string] $Collection.LimitToCollectionID
        refresh              = [string] $refreshKinds[[int] $Collection.RefreshType]
        evaluatedAt          = ConvertTo-IsoTime $evaluated
        memberCount          = [int] $Collection.MemberCount
    }
}

# The rules of a collection, as the site holds them: inside it. Get- reads them, queries leave them out.
function Get-Rule([string] $Id) {
    $found = @(Get-CMDeviceCollection -Id $Id -ErrorAction Stop)
    if ($found.Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $Id } }
    foreach ($rule in @($found[0].CollectionRules)) { if ($rule) { $rule } }
}

# Rules are objects of four classes.
function ConvertTo-Rule($Rule) {
    switch ([string] $Rule.ObjectClass) {
        'SMS_CollectionRuleDirect' { return [pscustomobject] @{ kind = 'direct'; resourceId = [long] $Rule.ResourceID } }
        'SMS_CollectionRuleQuery' { return [pscustomobject] @{ kind = 'query'; name = [string] $Rule.RuleName; expression = [string] $Rule.QueryExpression } }
        'SMS_CollectionRuleIncludeCollection' { return [pscustomobject] @{ kind = 'include'; collectionId = [string] $Rule.IncludeCollectionID } }
        'SMS_CollectionRuleExcludeCollection' { return [pscustomobject] @{ kind = 'exclude'; collectionId = [string] $Rule.ExcludeCollectionID } }
    }
    # A rule of a kind that nobody here knows may add any device: better no answer than one without it.
    throw "A rule of the class $($Rule.ObjectClass) is not known."
}
