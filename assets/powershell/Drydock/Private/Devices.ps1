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

# A property of a device's row; $null where there is no row.
function Get-Value($Rows, [long] $Id, [string] $Name) {
    if (-not $Rows.ContainsKey($Id)) { return $null }
    , $Rows[$Id].$Name
}

# The records with these numbers that there are. Classes are asked for 500 devices at a time, one query each.
function Get-DeviceRecord([long[]] $Ids) {
    for ($from = 0; $from -lt $Ids.Count; $from += 500) {
        $some = [long[]] $Ids[$from..([Math]::Min($from + 499, $Ids.Count - 1))]
        $discovered = Get-RowById 'devices-discovered' $some
        $summarised = Get-RowById 'devices-summarised' $some
        $systems = Get-RowById 'devices-systems' $some
        $firmware = Get-RowById 'devices-firmware' $some
        foreach ($id in $some) {
            if ($discovered.ContainsKey($id)) { ConvertTo-DeviceRecord $id $discovered $summarised $systems $firmware }
        }
    }
}

function ConvertTo-DeviceRecord([long] $Id, $Discovered, $Summarised, $Systems, $Firmware) {
    $system = [string] (Get-Value $Discovered $Id 'OperatingSystemNameandVersion')
    $role = Get-Value $Systems $Id 'DomainRole'
    $isClient = (Get-Value $Discovered $Id 'Client') -eq 1
    [pscustomobject] @{
        resourceId      = $Id
        name            = [string] (Get-Value $Discovered $Id 'Name')
        # Some makers fill the field with blanks.
        serial          = ([string] (Get-Value $Firmware $Id 'SerialNumber')).Trim()
        smbiosGuid      = [string] (Get-Value $Discovered $Id 'SMBIOSGUID')
        smsId           = [string] (Get-Value $Discovered $Id 'SMSUniqueIdentifier')
        model           = [string] (Get-Value $Systems $Id 'Model')
        isClient        = $isClient
        isActive        = $isClient -and (Test-Active $Summarised $Id)
        isObsolete      = (Get-Value $Discovered $Id 'Obsolete') -eq 1
        isBlocked       = [bool] (Get-Value $Summarised $Id 'IsBlocked')
        isVirtual       = [bool] (Get-Value $Discovered $Id 'IsVirtualMachine')
        operatingSystem = $system
        # Domain roles from 2 on are servers (Win32_ComputerSystem).
        isServer        = $system -match 'Server' -or ($null -ne $role -and $role -ge 2)
        # Only devices that have a role in the site have a value here (SDK).
        isSiteSystem    = @((Get-Value $Discovered $Id 'SystemRoles') | Where-Object { $_ }).Count -gt 0
        domain          = Get-Domain $Discovered $Systems $Id $role
        entraJoined     = [string] (Get-Value $Discovered $Id 'AADDeviceID') -notmatch '^[{}0-]*$'
        lastContact     = Get-LastContact $Summarised $Id
    }
}

# A heartbeat alone is not enough: client status has to find the client active, where it has looked at it.
function Test-Active($Summarised, [long] $Id) {
    $status = Get-Value $Summarised $Id 'ClientActiveStatus'
    [bool] (Get-Value $Summarised $Id 'IsActive') -and ($null -eq $status -or $status -eq 1)
}

# Roles 0 and 2 stand alone: what they name as domain is a workgroup. Without inventory only discovery's word is there.
function Get-Domain($Discovered, $Systems, [long] $Id, $Role) {
    if ($null -ne $Role) {
        if ($Role -eq 0 -or $Role -eq 2) { return '' }
        return [string] (Get-Value $Systems $Id 'Domain')
    }
    $told = [string] (Get-Value $Discovered $Id 'ResourceDomainORWorkgroup')
    if ($told -eq 'WORKGROUP') { '' } else { $told }
}

function Get-LastContact($Summarised, [long] $Id) {
    $times = @('LastActiveTime', 'LastPolicyRequest' | ForEach-Object { Get-Value $Summarised $Id $_ } | Where-Object { $_ })
    ConvertTo-IsoTime ($times | Sort-Object | Select-Object -Last 1)
}
