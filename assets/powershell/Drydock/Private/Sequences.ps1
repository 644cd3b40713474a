# Task sequences in Drydock's words.

# BootImageID is a lazy property: the object has to be read whole. A disabled one has the bit DISABLED (SDK,
# SMS_TaskSequencePackage.ProgramFlags).
function ConvertTo-Sequence($Sequence) {
    [pscustomobject] @{
        id          = [string] $Sequence.PackageID
        name        = [string] $Sequence.Name
        description = [string] $Sequence.Description
        bootImageId = [string] $Sequence.BootImageID
        enabled     = Test-Enabled $Sequence
        modifiedAt  = ConvertTo-IsoTime (@($Sequence.SourceDate, $Sequence.LastRefreshTime) | Sort-Object -Descending | Select-Object -First 1)
    }
}

function Test-Enabled($Sequence) { ([long] $Sequence.ProgramFlags -band 0x1000) -eq 0 }

# The sequence with an id, whole or without its lazy properties. One that has to be there.
function Get-Sequence([string] $Id, [switch] $Fast) {
    Assert-ObjectId $Id
    $found = @(Get-CMTaskSequence -TaskSequencePackageId $Id -Fast:$Fast -ErrorAction Stop)
    if ($found.Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $Id } }
    $found[0]
}

# The steps as the provider has them in objects (SDK, GetSequence): nested as they are, which the cmdlets for steps are
# not. It only reads, also in a dry run. The package has to come with its lazy properties.
function Get-SequenceObject([string] $Id) {
    $answer = Invoke-CMWmiMethod -ClassName SMS_TaskSequencePackage -MethodName GetSequence -Parameter @{ TaskSequencePackage = (Get-Sequence $Id) } -WhatIf:$false -ErrorAction Stop
    if (-not $answer -or [int] $answer.ReturnValue -ne 0) { throw "GetSequence of $Id failed" }
    $answer.TaskSequence
}

# Takes out all nodes of the main level, from the last to the first, each by a cmdlet of its own. Cmdlets know nodes by
# name, and one name takes out all that have it: whatever is called like the first one, the guard, goes last with it. So
# an end in between leaves a beginning of the sequence, and at last the guard alone.
function Clear-Sequence([string] $Id) {
    $nodes = @(Get-Embedded (Get-SequenceObject $Id) 'Steps')
    while ($nodes.Count) {
        $others = @($nodes | Where-Object { -not (Test-SameName $_.Name $nodes[0].Name) })
        $node = $nodes[-1]
        if ($others.Count) { $node = $others[-1] }
        if ((Get-ClassName $node) -eq 'SMS_TaskSequence_Group') {
            Remove-CMTaskSequenceGroup -TaskSequenceId $Id -StepName $node.Name -DisableWildcardHandling -Force -ErrorAction Stop
        }
        else { Remove-CMTaskSequenceStep -TaskSequenceId $Id -StepName $node.Name -DisableWildcardHandling -Force -ErrorAction Stop }
        # In a dry run nothing went.
        if ($WhatIfPreference) { $left = @($nodes | Where-Object { -not (Test-SameName $_.Name $node.Name) }) }
        else { $left = @(Get-Embedded (Get-SequenceObject $Id) 'Steps') }
        if ($left.Count -ge $nodes.Count) { throw "The step '$($node.Name)' of $Id was not removed." }
        $nodes = $left
    }
}

# Ids of packages that the steps name, however deep.
function Get-NamedPackage($Steps) {
    foreach ($one in @($Steps)) {
        if ($one['kind'] -eq 'group') { Get-NamedPackage $one['steps'] }
        elseif ($null -ne $one['packageId']) { [string] $one['packageId'] }
    }
}

# The site keeps references to what it does not hold: they are refused here, before anything is touched.
function Assert-Package([string[]] $Ids) {
    foreach ($one in $Ids) { Assert-ObjectId $one }
    if ($Ids.Count -eq 0) { return }
    $Ids = @($Ids | Select-Object -Unique)
    $known = @(Invoke-Query 'sequence-packages' @(, $Ids) | ForEach-Object { [string] $_.PackageID })
    foreach ($one in $Ids) { if ($known -notcontains $one) { Stop-Operation 'site-object-missing' @{ what = $one } } }
}
