# Steps of a task sequence as objects of the console, made in memory; nothing is changed in the site here (configmgr.md
# 4.4).

function Stop-Value([string] $Field, [string] $Limit) { Stop-Operation 'site-value-refused' @{ field = $Field; limit = $Limit } }

# The site keeps the steps as XML: control characters and halves of characters do not survive there.
function Assert-XmlText([string] $Field, [string] $Value) {
    if ($Value -match '[\x00-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]') { Stop-Value $Field 'text' }
}

# The console's word for one of ours; another one is a mistake of the caller.
function Select-Word([string] $Field, [hashtable] $Words, $Word) {
    Assert-Word 'sequence-write' $Field @($Words.Keys) $Word
    $Words[[string] $Word]
}

# Lengths: SDK, AllowedLen of the property.
function Assert-StepText([string] $Field, [string] $Value, [int] $Most) {
    Assert-NotBlank $Field $Value
    if ($Value.Length -gt $Most) { Stop-Value $Field ([string] $Most) }
    Assert-XmlText $Field $Value
}

function Assert-Whole([string] $Field, $Value, [long] $Least, [long] $Most) {
    $whole = [Math]::Floor([double] $Value)
    if ($whole -ne [double] $Value -or $whole -lt $Least -or $whole -gt $Most) { Stop-Value $Field "$Least-$Most" }
}

# Letters, digits, underscore and hyphen (task sequence documentation, "Using task sequence variables").
function Assert-ConditionVariable([string] $Name) {
    if ($Name -cnotmatch '^[A-Za-z_][A-Za-z0-9_-]{0,255}\z') { Stop-Value 'variable' 'A-Z, 0-9, _, -' }
}

# What every step and group has besides its name.
function Get-CommonParameter([hashtable] $Step) {
    Assert-StepText 'step' $Step['name'] 100
    $common = @{}
    if (-not $Step['enabled']) { $common.Disable = $true }
    if ($Step['continueOnError']) { $common.ContinueOnError = $true }
    $conditions = @(New-StepCondition $Step['condition'])
    if ($conditions.Count) { $common.Condition = $conditions }
    $common
}

$stepKinds = 'group', 'run-command-line', 'restart', 'partition-disk', 'apply-operating-system', 'apply-windows-settings', 'apply-drivers'

# A step of any kind; a group with everything in it.
function New-Step([hashtable] $Step) {
    if ([array]::IndexOf($stepKinds, [string] $Step['kind']) -lt 0) { Stop-Operation 'site-step-unsupported' @{ name = [string] $Step['name'] } }
    $common = Get-CommonParameter $Step
    $name = $Step['name']
    switch ($Step['kind']) {
        'group' {
            $steps = @(foreach ($one in @($Step['steps'])) { New-Step $one })
            $inside = @{}
            if ($steps.Count) { $inside.Step = $steps }
            return New-CMTaskSequenceGroup -Name $name @common @inside -ErrorAction Stop
        }
        'run-command-line' { return New-CommandStep $Step $common }
        'restart' {
            Assert-Whole 'message' $Step['messageSeconds'] 0 2147483647
            $into = Select-Word 'into' @{ 'winpe' = 'WinPE'; 'hard-disk' = 'HardDisk' } $Step['into']
            return New-CMTSStepReboot -Name $name @common -RunAfterRestart $into -MessageTimeout $Step['messageSeconds'] -ErrorAction Stop
        }
        'partition-disk' { return New-PartitionStep $Step $common }
        'apply-operating-system' {
            Assert-Whole 'image index' $Step['imageIndex'] 1 2147483647
            $image = Get-OsImage $Step['imageId']
            return New-CMTSStepApplyOperatingSystem -Name $name @common -ImagePackage $image -ImagePackageIndex $Step['imageIndex'] -Destination NextAvailableFormattedPartition -ErrorAction Stop
        }
        'apply-windows-settings' {
            Assert-StepText 'owner' $Step['owner'] 255
            Assert-StepText 'organization' $Step['organization'] 255
            # Without a password the step sets a random one and disables the account (configmgr.md 4.4).
            return New-CMTSStepApplyWindowsSetting -Name $name @common -UserName $Step['owner'] -OrganizationName $Step['organization'] -TimeZone ([System.TimeZoneInfo]::Local) -ErrorAction Stop
        }
        'apply-drivers' { return New-CMTSStepAutoApplyDriver -Name $name @common -InstallDriverOption BestMatch -ErrorAction Stop }
    }
}

function New-CommandStep([hashtable] $Step, [hashtable] $Common) {
    Assert-StepText 'command line' $Step['commandLine'] 32000
    Assert-Whole 'timeout' $Step['timeoutMinutes'] 1 999
    $codes = @(0, 3010)
    if ($null -ne $Step['successCodes']) { $codes = @($Step['successCodes']) }
    if ($codes.Count -eq 0) { Stop-Value 'success codes' '1' }
    foreach ($one in $codes) { Assert-Whole 'success codes' $one 0 4294967295 }
    # The cmdlet takes signed numbers: the upper half are the negative ones.
    $signed = [int[]] @($codes | ForEach-Object { if ($_ -gt 2147483647) { [long] $_ - 4294967296 } else { [long] $_ } })
    $from = @{}
    if ($Step['packageId']) { $from.PackageId = $Step['packageId'] }
    New-CMTSStepRunCommandLine -Name $Step['name'] @Common -CommandLine $Step['commandLine'] @from -Timeout $Step['timeoutMinutes'] -SuccessCode $signed -ErrorAction Stop
}

function New-PartitionStep([hashtable] $Step, [hashtable] $Common) {
    Assert-Whole 'disk' $Step['diskNumber'] 0 99
    $style = Select-Word 'style' @{ 'gpt' = 'Gpt'; 'mbr' = 'Mbr' } $Step['style']
    $partitions = @(foreach ($one in @($Step['partitions'])) { New-Partition $one $style })
    New-CMTSStepPartitionDisk -Name $Step['name'] @Common -DiskNumber $Step['diskNumber'] -DiskType $style -IsBootDisk $true -PartitionSetting $partitions -ErrorAction Stop
}

function New-Partition([hashtable] $Partition, [string] $Style) {
    $name = [string] $Partition['name']
    if ($name.Length) { Assert-StepText 'partition' $name 255 }
    $type = Select-Word 'type' @{ 'primary' = 'primary'; 'efi' = 'efi'; 'msr' = 'msr'; 'recovery' = 'recovery' } $Partition['type']
    $unit = Select-Word 'unit' @{ 'percent' = 'Percent'; 'mb' = 'MB' } $Partition['unit']
    if ($unit -eq 'Percent') { Assert-Whole 'size' $Partition['size'] 1 100 }
    Assert-Whole 'size' $Partition['size'] 1 2147483647
    if ($Partition['bootable'] -and $type -ne 'primary') { Stop-Value 'boot partition' 'primary' }
    switch ($type) {
        'efi' { return New-CMTSPartitionSetting -PartitionEfi -Name $name -Size $Partition['size'] -SizeUnit $unit -ErrorAction Stop }
        'msr' { return New-CMTSPartitionSetting -PartitionMsr -Name $name -Size $Partition['size'] -SizeUnit $unit -ErrorAction Stop }
        'recovery' { return New-CMTSPartitionSetting -PartitionRecovery -Name $name -Size $Partition['size'] -SizeUnit $unit -ErrorAction Stop }
    }
    $letter = @{}
    # On an MBR disk the boot partition is the system's own: nothing asks for a letter for it (configmgr.md 4.4).
    if ($Style -eq 'Gpt' -or -not $Partition['bootable']) { $letter.EnableDriveLetterAssignment = $true }
    New-CMTSPartitionSetting -PartitionPrimary -Name $name -Size $Partition['size'] -SizeUnit $unit -PartitionFileSystem Ntfs -EnableQuickFormat $true -IsBootPartition ([bool] $Partition['bootable']) @letter -ErrorAction Stop
}
