# What each reading operation is tried with: inputs found on the site itself, in the answers to operations before it. An
# operation of which no input is known, or no sample is there, is reported as not run.

# The answers so far, by operation.
$answers = @{}

# Values of a property in the first items of an answer, or the items themselves; nothing where there are none.
function Get-Sample([string] $Operation, [string] $Property = '', [int] $Most = 3) {
    if (-not $answers.ContainsKey($Operation)) { return }
    $found = 0
    foreach ($item in $answers[$Operation]) {
        $value = $item
        if ($Property) { $value = $item.$Property }
        if ($null -eq $value -or "$value" -eq '') { continue }
        $value
        $found++
        if ($found -ge $Most) { return }
    }
}

# An operation with its inputs, of which each is tried until one of them finds something: so many items at least.
function New-Probe([string] $Operation, [scriptblock] $Inputs, [int] $Least = 1) { @{ Operation = $Operation; Inputs = $Inputs; Least = $Least } }

# Every kind of key that a device can be found by.
function Get-DeviceKeySample {
    $properties = @{ name = 'name'; serial = 'serial'; smbiosGuid = 'smbiosGuid'; resourceId = 'resourceId' }
    foreach ($kind in $properties.Keys) {
        foreach ($value in @(Get-Sample 'devices-by-id' $properties[$kind] 5)) { @{ kind = $kind; value = $value } }
    }
    @{ kind = 'mac'; value = '00:00:00:00:00:00' }
}

# Content whose state is looked at.
function Get-ContentSample {
    $kinds = @{ 'package' = 'packages-described'; 'boot-image' = 'boot-images'; 'os-image' = 'images' }
    foreach ($kind in $kinds.Keys) {
        foreach ($id in @(Get-Sample $kinds[$kind] 'id' 10)) { @{ kind = $kind; id = $id } }
    }
}

# Characters that code pages, quoting and JSON have trouble with.
$awkward = "'`"``" + '$(1)' + ";|%&<>[]*?`r`n`t\ " + [char] 0xE4 + [char] 0x20AC + [char] 0x2019 + [char] 0x05D0 + [char] 0xD83D + [char] 0xDE00

$probes = @(
    New-Probe 'echo' { @{ Value = @($awkward, '2026-11-24T08:00:00Z', 4294967296, $true, $null, @(), @('one')) } }
    New-Probe 'workstation-facts' { @{} }
    New-Probe 'site-facts' { @{} }
    New-Probe 'site-rights' { @{} }

    New-Probe 'packages-described' { @{ Part = '' } }
    New-Probe 'packages-named' { Get-Sample 'packages-described' 'name' | ForEach-Object { @{ Name = $_ } } }
    New-Probe 'packages-at' { Get-Sample 'packages-described' 'path' | ForEach-Object { @{ Path = $_ } } }
    New-Probe 'package-get' { Get-Sample 'packages-described' 'id' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'boot-images' { @{} }
    New-Probe 'boot-image-get' { Get-Sample 'boot-images' 'id' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'images' { @{} }
    New-Probe 'image-get' { Get-Sample 'images' 'id' | ForEach-Object { @{ Id = $_ } } }

    New-Probe 'deployments-commented' { @{ Part = '' } }
    New-Probe 'deployment-get' { Get-Sample 'deployments-commented' 'id' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'deployments-of-sequence' { Get-Sample 'deployments-commented' 'taskSequenceId' | ForEach-Object { @{ TaskSequenceId = $_ } } }
    New-Probe 'deployments-on-collection' { Get-Sample 'deployments-commented' 'collectionId' | ForEach-Object { @{ CollectionId = $_ } } }

    # Our marker only: properties of collections are read one by one, and a site may have thousands of them.
    New-Probe 'collections-commented' { @{ Part = 'drydock-' } }
    New-Probe 'collection-get' { @(Get-Sample 'deployments-commented' 'collectionId') + 'SMS00001' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'collections-named' { Get-Sample 'collection-get' 'name' | ForEach-Object { @{ Name = $_ } } }
    New-Probe 'collection-rules' { @(Get-Sample 'deployments-commented' 'collectionId' 5) + 'SMS00001' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'collection-members' { @{ Id = 'SMS00001'; After = 0 } }
    New-Probe 'devices-by-id' { $ids = @(Get-Sample 'collection-members' '' 50); if ($ids.Count) { @{ ResourceIds = $ids } } }
    New-Probe 'devices-find' { if (@(Get-Sample 'devices-by-id').Count) { @{ Wanted = @(Get-DeviceKeySample) } } }
    New-Probe 'devices-queried' { @{ Expression = 'SELECT ResourceID FROM SMS_R_System WHERE Obsolete = 1' } }
    New-Probe 'variables-named' { $ids = @(Get-Sample 'collection-members' '' 10); if ($ids.Count) { @{ ResourceIds = $ids; Name = 'DrydockPermit' } } }

    New-Probe 'sequences-described' { @{ Part = 'drydock-' } }
    New-Probe 'sequence-get' { @(Get-Sample 'sequences-described' 'id') + @(Get-Sample 'deployments-commented' 'taskSequenceId') | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'sequences-named' { Get-Sample 'sequence-get' 'name' | ForEach-Object { @{ Name = $_ } } }
    New-Probe 'sequence-read' { Get-Sample 'sequence-get' 'id' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'sequence-references' { Get-Sample 'sequence-get' 'id' | ForEach-Object { @{ Id = $_ } } }
    New-Probe 'lock-get' { Get-Sample 'sequence-get' 'id' | ForEach-Object { @{ Kind = 'task-sequence'; Id = $_ } } }

    New-Probe 'content-points' { @{} }
    New-Probe 'content-groups' { @{} }
    New-Probe 'content-states' { $content = @(Get-ContentSample); if ($content.Count) { @{ Content = $content } } }

    # Feeds: the last item is where to go on.
    New-Probe 'messages' { Get-Sample 'deployments-commented' 'id' 10 | ForEach-Object { @{ DeploymentId = $_ } } } 2
    # Asks the site to count anew, as the console's "Run Summarization" does.
    New-Probe 'deployment-summary' { Get-Sample 'deployments-commented' 'id' 1 | ForEach-Object { @{ DeploymentId = $_ } } }
    New-Probe 'clients' { Get-Sample 'deployments-commented' 'id' 10 | ForEach-Object { @{ DeploymentId = $_ } } } 2
)

# Asks cmdlets that change something what they would do (-WhatIf): tried only where that was asked for, and with the most
# harmless of them, since whether a real cmdlet keeps still is what is to be found out.
$rehearsal = New-Probe 'rehearse' { @{ Operation = 'package-create'; Given = @{ Name = 'Drydock lab rehearsal'; Path = '\\localhost\drydock-lab$'; Description = 'Must not exist: made by a dry run' } } }
