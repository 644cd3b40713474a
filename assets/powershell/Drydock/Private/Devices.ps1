# Records of devices, put together by ResourceID from four classes: SMS_R_System (discovery), SMS_CombinedDeviceResources
# (what the console lists), SMS_G_System_COMPUTER_SYSTEM and SMS_G_System_PC_BIOS (hardware inventory).

# Numbers that can be a ResourceID; cmdlets take them as Int32.
function Test-ResourceId($Value) {
    ($Value -is [int] -or $Value -is [long]) -and $Value -gt 0 -and $Value -le [int]::MaxValue
}

# The numbers among these that can be one, each once, in their order.
function Select-ResourceId([object[]] $Values) {
    $seen = New-Object 'System.Collections.Generic.HashSet[long]'
    foreach ($one in $Values) { if ((Test-ResourceId $one) -and $seen.Add($one)) { [long] $one } }
}

# The rows of a named query for devices, by ResourceID; of several rows for one device the first.
function Get-RowById([string] $Query, [long[]] $Ids, [switch] $Lazy) {
    $rows = New-Object 'System.Collections.Generic.Dictionary[long,object]'
    foreach ($row in @(Invoke-Query $Query @(, $Ids) -Lazy:$Lazy)) {
        $id = [long] $row.ResourceID
        if (-not $rows.ContainsKey($id)) { $rows[$id] = $row }
    }
    , $rows
}

# What a class would tell of a device that it does not hold.
$notListed = [pscustomobject] @{ IsActive = $null; IsBlocked = $null; ClientActiveStatus = $null; LastActiveTime = $null; LastPolicyRequest = $null }
$notInventoried = [pscustomobject] @{ Model = $null; Domain = $null; DomainRole = $null; SerialNumber = $null }

# The records with these numbers that there are. Classes are asked for 500 devices at a time, one query each.
function Get-DeviceRecord([long[]] $Ids) {
    for ($from = 0; $from -lt $Ids.Count; $from += 500) {
        $some = [long[]] $Ids[$from..([Math]::Min($from + 499, $Ids.Count - 1))]
        $discovered = Get-RowById 'devices-discovered' $some
        $listed = Get-RowById 'devices-listed' $some
        $systems = Get-RowById 'devices-systems' $some
        $firmware = Get-RowById 'devices-firmware' $some
        foreach ($id in $some) {
            if (-not $discovered.ContainsKey($id)) { continue }
            $inList = $notListed
            if ($listed.ContainsKey($id)) { $inList = $listed[$id] }
            $system = $notInventoried
            if ($systems.ContainsKey($id)) { $system = $systems[$id] }
            $bios = $notInventoried
            if ($firmware.ContainsKey($id)) { $bios = $firmware[$id] }
            ConvertTo-DeviceRecord $id $discovered[$id] $inList $system $bios
        }
    }
}

function ConvertTo-DeviceRecord([long] $Id, $Discovered, $Listed, $System, $Bios) {
    $isClient = $Discovered.Client -eq 1
    # A heartbeat alone is not enough: client status has to find the client active, where it has looked at it.
    $status = $Listed.ClientActiveStatus
    [pscustomobject] @{
        resourceId      = $Id
        name            = [string] $Discovered.Name
        # Some makers fill the field with blanks.
        serial          = ([string] $Bios.SerialNumber).Trim()
        smbiosGuid      = [string] $Discovered.SMBIOSGUID
        smsId           = [string] $Discovered.SMSUniqueIdentifier
        model           = [string] $System.Model
        isClient        = $isClient
        isActive        = $isClient -and [bool] $Listed.IsActive -and ($null -eq $status -or $status -eq 1)
        isObsolete      = $Discovered.Obsolete -eq 1
        isBlocked       = [bool] $Listed.IsBlocked
        isVirtual       = [bool] $Discovered.IsVirtualMachine
        operatingSystem = [string] $Discovered.OperatingSystemNameandVersion
        # Domain roles from 2 on are servers (Win32_ComputerSystem).
        isServer        = $Discovered.OperatingSystemNameandVersion -match 'Server' -or ($null -ne $System.DomainRole -and $System.DomainRole -ge 2)
        # Only devices that have a role in the site have a value here (SDK).
        isSiteSystem    = @($Discovered.SystemRoles | Where-Object { $_ }).Count -gt 0
        domain          = Get-Domain $Discovered $System
        entraJoined     = [string] $Discovered.AADDeviceID -notmatch '^[{}0-]*$'
        lastContact     = Get-LastContact $Listed
    }
}

# Roles 0 and 2 stand alone: what they name as domain is a workgroup. Without inventory only discovery's word is there.
function Get-Domain($Discovered, $System) {
    if ($null -eq $System.DomainRole) {
        if ($Discovered.ResourceDomainORWorkgroup -eq 'WORKGROUP') { return '' }
        return [string] $Discovered.ResourceDomainORWorkgroup
    }
    if ($System.DomainRole -eq 0 -or $System.DomainRole -eq 2) { return '' }
    [string] $System.Domain
}

function Get-LastContact($Listed) {
    $active = $Listed.LastActiveTime
    $asked = $Listed.LastPolicyRequest
    if ($null -eq $active -or ($null -ne $asked -and $asked -gt $active)) { $active = $asked }
    ConvertTo-IsoTime $active
}
