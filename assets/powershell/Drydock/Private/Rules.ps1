# Calls for many direct rules at once, and what is wrong with one that the site refuses without a name.

# The devices of these that a collection has direct rules for.
function Select-WithRule([string] $Id, [long[]] $ResourceIds) {
    $there = New-Object 'System.Collections.Generic.HashSet[long]'
    foreach ($rule in @(Get-Rule $Id)) {
        if ($rule.ObjectClass -eq 'SMS_CollectionRuleDirect') { [void] $there.Add([long] $rule.ResourceID) }
    }
    foreach ($one in $ResourceIds) { if ($there.Contains($one)) { $one } }
}

function Stop-RuleExists([string] $Id, [long[]] $ResourceIds, [string] $Detail = '') {
    Stop-Operation 'site-rule-exists' @{ collection = $Id; resourceIds = @(Select-WithRule $Id $ResourceIds) } $Detail
}

# The device or rule that a refused call asked for in vain; where none is missing, the error stands as it is.
function Stop-Missing($Record, [string] $Before, [long[]] $Wanted, [long[]] $There) {
    $known = New-Object 'System.Collections.Generic.HashSet[long]'
    foreach ($one in $There) { [void] $known.Add($one) }
    foreach ($one in $Wanted) {
        if (-not $known.Contains($one)) { Stop-Operation 'site-object-missing' @{ what = "$Before$one" } "$Record" }
    }
    throw $Record
}

# Whether the site said this of a call.
function Test-Said($Record, [string] $Code) {
    $known = Resolve-Failure "$Record"
    [bool] ($known -and $known.Code -eq $Code)
}
