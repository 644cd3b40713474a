# Steps of a task sequence as the site gives them, in Drydock's words (SDK: SMS_TaskSequence_*). What the words can't say
# becomes a step of its class, so that nobody takes it for one of ours.

# The class of an embedded object: its path is its class (reference of Get-CMTSStepConditionIfStatement).
function Get-ClassName($Object) { ("$($Object.SmsProviderObjectPath)" -split '[.=]')[0] }

# Embedded objects of an array property. An array that was never set is $null.
function Get-Embedded($Object, [string] $Property) { @($Object.$Property) | Where-Object { $null -ne $_ } }

# Steps as rows in the order in which they run, each with its depth.
function Get-StepRow($Parent, [int] $Depth = 0) {
    foreach ($object in (Get-Embedded $Parent 'Steps')) {
        $step = ConvertTo-Step $object
        $step.name = [string] $object.Name
        $step.enabled = [bool] $object.Enabled
        $step.continueOnError = [bool] $object.ContinueOnError
        [pscustomobject] @{ depth = $Depth; step = [pscustomobject] $step; conditions = @(Get-ConditionRow $object.Condition) }
        if ($step.kind -eq 'group') { Get-StepRow $object ($Depth + 1) }
    }
}

function ConvertTo-Step($Object) {
    $class = Get-ClassName $Object
    $step = $null
    switch ($class) {
        'SMS_TaskSequence_Group' { $step = @{ kind = 'group' } }
        'SMS_TaskSequence_RunCommandLineAction' { $step = ConvertTo-CommandStep $Object }
        'SMS_TaskSequence_RebootAction' { $step = ConvertTo-RestartStep $Object }
        'SMS_TaskSequence_PartitionDiskAction' { $step = ConvertTo-PartitionStep $Object }
        'SMS_TaskSequence_ApplyOperatingSystemAction' {
            # Without an image it installs from the files of a Windows DVD.
            if ($Object.ImagePackageID) { $step = @{ kind = 'apply-operating-system'; imageId = [string] $Object.ImagePackageID; imageIndex = [int] $Object.ImageIndex } }
        }
        'SMS_TaskSequence_ApplyWindowsSettingsAction' {
            $step = @{ kind = 'apply-windows-settings'; owner = [string] $Object.RegisteredUserName; organization = [string] $Object.RegisteredOrgName }
        }
        'SMS_TaskSequence_AutoApplyAction' { $step = @{ kind = 'apply-drivers' } }
        'SMS_TaskSequence_ApplyNetworkSettingsAction' { $step = ConvertTo-JoiningStep $class $Object.NetworkJoinType }
        'SMS_TaskSequence_JoinDomainWorkgroupAction' { $step = ConvertTo-JoiningStep $class $Object.Type }
    }
    if (-not $step) { $step = @{ kind = 'other'; className = $class } }
    $step
}

# Timeout in seconds (SMS_TaskSequence_Action); codes with blanks between them, signed or not.
function ConvertTo-CommandStep($Object) {
    $codes = @("$($Object.SuccessCodes)" -split '[^0-9-]+' | Where-Object { $_ -match '^-?\d+\z' } | ForEach-Object {
            $code = [long] $_
            if ($code -lt 0) { $code += 4294967296 }
            $code
        })
    $step = @{
        kind           = 'run-command-line'
        commandLine    = [string] $Object.CommandLine
        timeoutMinutes = [double] $Object.Timeout / 60
        successCodes   = $codes
    }
    if ($Object.PackageID) { $step.packageId = [string] $Object.PackageID }
    $step
}

# Target: HD or WinPE (SMS_TaskSequence_RebootAction).
function ConvertTo-RestartStep($Object) {
    $into = 'hard-disk'
    if ("$($Object.Target)" -eq 'WinPE') { $into = 'winpe' }
    @{ kind = 'restart'; into = $into; messageSeconds = [long] $Object.MessageTimeout }
}

$partitionTypes = @{ 'Primary' = 'primary'; 'EFI' = 'efi'; 'MSR' = 'msr'; 'Recovery' = 'recovery' }

# $null where the disk comes out of a variable, or a partition is of another type or size.
function ConvertTo-PartitionStep($Object) {
    $style = "$($Object.PartitionStyle)".ToLowerInvariant()
    # Older sites know no variable for the disk.
    $variable = $Object.PSObject.Properties['DiskIndexVariable']
    if (($variable -and $variable.Value) -or @('gpt', 'mbr') -notcontains $style) { return $null }
    $partitions = New-Object System.Collections.ArrayList
    foreach ($one in (Get-Embedded $Object 'Partitions')) {
        if (-not $partitionTypes.ContainsKey("$($one.Type)") -or -not $one.Size) { return $null }
        $partition = @{
            name     = [string] $one.VolumeName
            type     = $partitionTypes["$($one.Type)"]
            size     = [long] $one.Size
            unit     = 'mb'
            bootable = [bool] $one.Bootable
        }
        if ("$($one.SizeUnits)" -eq 'GB') { $partition.size *= 1024 }
        if ("$($one.SizeUnits)" -eq 'Percent') { $partition.unit = 'percent' }
        [void] $partitions.Add([pscustomobject] $partition)
    }
    @{ kind = 'partition-disk'; diskNumber = [int] $Object.DiskIndex; style = $style; partitions = $partitions.ToArray() }
}

# 0: domain, 1: workgroup. Without either nobody knows.
function ConvertTo-JoiningStep([string] $Class, $Type) {
    $step = @{ kind = 'other'; className = $Class }
    if ("$Type" -eq '0') { $step.joins = 'domain' }
    if ("$Type" -eq '1') { $step.joins = 'workgroup' }
    $step
}
