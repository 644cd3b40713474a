# Edit locks (SEDO): who holds one, and whether that is this account on this machine.

# The object that may be locked; $null where there is none.
function Get-LockableObject([string] $Kind, [string] $Id) {
    if (-not (Test-ObjectId $Id)) { return $null }
    switch ($Kind) {
        'task-sequence' { return Get-CMTaskSequence -TaskSequencePackageId $Id -Fast -ErrorAction Stop }
        'package' { return Get-CMPackage -Id $Id -Fast -ErrorAction Stop }
        'boot-image' { return Get-CMBootImage -Id $Id -ErrorAction Stop }
        'os-image' { return Get-CMOperatingSystemImage -Id $Id -ErrorAction Stop }
    }
    $null
}

# The lock on an object; nothing where it is free: its properties are empty then.
function Get-Lock($Object) {
    $details = Get-CMObjectLockDetails -InputObject $Object -ErrorAction Stop
    if (-not $details -or "$($details.AssignedUser)" -eq '') { return }
    # A machine may come with its domain.
    $machine = "$($details.AssignedMachine)"
    $here = Test-SameName ($machine -split '\.')[0] $env:COMPUTERNAME
    [pscustomobject] @{
        owner   = [string] $details.AssignedUser
        machine = $machine
        since   = ConvertTo-IsoTime (ConvertTo-UtcDate $details.AssignedTimeUTC)
        ours    = $here -and (Test-SameName $details.AssignedUser (Get-Account))
    }
}

# AssignedTimeUTC is in UTC whatever kind of date it comes as.
function ConvertTo-UtcDate($Value) {
    if ($Value -is [datetime]) { return [datetime]::SpecifyKind($Value, 'Utc') }
    [datetime]::SpecifyKind([datetime]::Parse("$Value", [System.Globalization.CultureInfo]::CurrentCulture), 'Utc')
}

# Who holds the lock on what the operation is about, for a failure: messages do not name them. Nobody where even that
# can't be asked.
function Get-LockHolder([hashtable] $Subject) {
    $holder = @{ id = "$($Subject['Id'])"; owner = ''; machine = '' }
    try {
        $object = Get-LockableObject "$($Subject['Kind'])" $holder.id
        $lock = $null
        if ($object) { $lock = Get-Lock $object }
        if ($lock) { $holder.owner = $lock.owner; $holder.machine = $lock.machine }
    }
    catch { $holder.owner = ''; $holder.machine = '' }
    $holder
}
