# WQL is written here and nowhere else: a table of named queries, whose places are filled with typed, escaped literals.

$queries = @{
    'packages-named'            = 'SELECT * FROM SMS_Package WHERE Name = {0:text} ORDER BY PackageID'
    'packages-at'               = 'SELECT * FROM SMS_Package WHERE PkgSourcePath IN {0:texts} ORDER BY PackageID'
    'packages-described'        = 'SELECT * FROM SMS_Package WHERE Description LIKE {0:like} ORDER BY PackageID'
    'sequences-named'           = 'SELECT * FROM SMS_TaskSequencePackage WHERE Name = {0:text} ORDER BY PackageID'
    'sequences-described'       = 'SELECT * FROM SMS_TaskSequencePackage WHERE Description LIKE {0:like} ORDER BY PackageID'
    'sequence-references'       = 'SELECT * FROM SMS_TaskSequencePackageReference_Flat WHERE PackageID = {0:text} ORDER BY RefPackageID'
    'sequence-packages'         = 'SELECT PackageID, SourceVersion FROM SMS_Package WHERE PackageID IN {0:texts}'
    'sequence-boot-images'      = 'SELECT PackageID, SourceVersion FROM SMS_BootImagePackage WHERE PackageID IN {0:texts}'
    'sequence-os-images'        = 'SELECT PackageID, SourceVersion FROM SMS_ImagePackage WHERE PackageID IN {0:texts}'
    # Status 3: marked for deletion (SDK).
    'content-targets'           = 'SELECT * FROM SMS_DistributionPoint WHERE PackageID IN {0:texts} AND Status <> 3'
    'content-states'            = 'SELECT * FROM SMS_PackageStatusDistPointsSummarizer WHERE PackageID IN {0:texts}'
    'point-group-members'       = 'SELECT * FROM SMS_DPGroupMembers'
    'deployment-known'          = 'SELECT * FROM SMS_Advertisement WHERE AdvertisementID = {0:text}'
    'deployments-commented'     = 'SELECT * FROM SMS_Advertisement WHERE Comment LIKE {0:like} ORDER BY AdvertisementID'
    'deployments-on-collection' = 'SELECT * FROM SMS_Advertisement WHERE CollectionID = {0:text} ORDER BY AdvertisementID'
    'deployments-of-package'    = 'SELECT * FROM SMS_Advertisement WHERE PackageID = {0:text} ORDER BY AdvertisementID'
    'messages-from'             = 'SELECT * FROM SMS_TaskSequenceExecutionStatus WHERE AdvertisementID = {0:text} AND ExecutionTime >= {1:time} ORDER BY ExecutionTime'
    'messages-counted'          = 'SELECT COUNT(*) FROM SMS_TaskSequenceExecutionStatus WHERE AdvertisementID = {0:text}'
    'clients-after'             = 'SELECT * FROM SMS_ClientAdvertisementStatus WHERE AdvertisementID = {0:text} AND ResourceID > {1:int} ORDER BY ResourceID'
    'deployment-summary'        = 'SELECT * FROM SMS_DeploymentSummary WHERE DeploymentID = {0:text}'
    'any-collections'           = 'SELECT CollectionID FROM SMS_Collection'
    'any-devices'               = 'SELECT ResourceID FROM SMS_CombinedDeviceResources'
    'any-packages'              = 'SELECT PackageID FROM SMS_Package'
    'any-boot-images'           = 'SELECT PackageID FROM SMS_BootImagePackage'
    'any-os-images'             = 'SELECT PackageID FROM SMS_ImagePackage'
    'any-task-sequences'        = 'SELECT PackageID FROM SMS_TaskSequencePackage'
    'any-deployments'           = 'SELECT AdvertisementID FROM SMS_Advertisement'
    'any-distribution-points'   = 'SELECT NALPath FROM SMS_DistributionPointInfo'
    'collections-named'         = 'SELECT * FROM SMS_Collection WHERE CollectionType = 2 AND Name = {0:text} ORDER BY CollectionID'
    'collections-commented'     = 'SELECT * FROM SMS_Collection WHERE CollectionType = 2 AND Comment LIKE {0:like} ORDER BY CollectionID'
    'collection-known'          = 'SELECT CollectionID FROM SMS_Collection WHERE CollectionType = 2 AND CollectionID = {0:text}'
    'collections-limited'       = 'SELECT CollectionID FROM SMS_Collection WHERE LimitToCollectionID = {0:text} ORDER BY CollectionID'
    'collection-members'        = 'SELECT ResourceID FROM SMS_FullCollectionMembership WHERE CollectionID = {0:text} AND ResourceID > {1:int} ORDER BY ResourceID'
    'devices-serial'            = 'SELECT ResourceID, SerialNumber FROM SMS_G_System_PC_BIOS WHERE SerialNumber IN {0:texts}'
    'devices-name'              = 'SELECT ResourceID, Name FROM SMS_R_System WHERE Name IN {0:texts}'
    'devices-mac'               = 'SELECT ResourceID, MACAddresses FROM SMS_R_System WHERE MACAddresses IN {0:texts}'
    'devices-smbiosGuid'        = 'SELECT ResourceID, SMBIOSGUID FROM SMS_R_System WHERE SMBIOSGUID IN {0:texts}'
    'devices-resourceId'        = 'SELECT ResourceID FROM SMS_R_System WHERE ResourceID IN {0:ints}'
    'devices-discovered'        = 'SELECT ResourceID, Name, SMBIOSGUID, SMSUniqueIdentifier, Client, Obsolete, IsVirtualMachine, OperatingSystemNameandVersion, ResourceDomainORWorkgroup, SystemRoles, AADDeviceID FROM SMS_R_System WHERE ResourceID IN {0:ints}'
    'devices-listed'            = 'SELECT ResourceID, IsActive, IsBlocked, ClientActiveStatus, LastActiveTime, LastPolicyRequest FROM SMS_CombinedDeviceResources WHERE ResourceID IN {0:ints}'
    'devices-systems'           = 'SELECT ResourceID, Model, Domain, DomainRole FROM SMS_G_System_COMPUTER_SYSTEM WHERE ResourceID IN {0:ints}'
    'devices-firmware'          = 'SELECT ResourceID, SerialNumber FROM SMS_G_System_PC_BIOS WHERE ResourceID IN {0:ints}'
    'devices-settings'          = 'SELECT * FROM SMS_MachineSettings WHERE ResourceID IN {0:ints}'
}

# What can't stand in a literal is refused.
function Assert-Asked([string] $Value) {
    if ($Value.Length -gt 4000) { Stop-Operation 'site-value-refused' @{ field = 'query'; limit = '4000' } }
    if ($Value -match '[\x00-\x1F\x7F]') { Stop-Operation 'site-value-refused' @{ field = 'query'; limit = 'text' } }
}

# A text as a literal. Backslash and quotes are escaped (WQL).
function ConvertTo-WqlText([string] $Value) {
    Assert-Asked $Value
    "'" + $Value.Replace('\', '\\').Replace("'", "\'") + "'"
}

# A text that a LIKE looks for anywhere, none of its characters being a wildcard. Outside of brackets ] and ^ are
# themselves; in brackets they would make an empty set.
function ConvertTo-WqlLike([string] $Value) {
    Assert-Asked $Value
    "'%" + [regex]::Replace($Value, '[\[%_]', '[$0]').Replace('\', '\\').Replace("'", "\'") + "%'"
}

# An instant in UTC, as dates stand in WQL (SDK, "Configuration Manager date and time format").
function ConvertTo-WqlTime([datetime] $Value) {
    "'" + $Value.ToString('yyyyMMddHHmmss.ffffff', [System.Globalization.CultureInfo]::InvariantCulture) + "+000'"
}

function ConvertTo-WqlLiteral([string] $Kind, $Value) {
    switch ($Kind) {
        'text' { return ConvertTo-WqlText $Value }
        'like' { return ConvertTo-WqlLike $Value }
        'time' { return ConvertTo-WqlTime $Value }
        'int' { return ([long] $Value).ToString([System.Globalization.CultureInfo]::InvariantCulture) }
        'ints' { return '(' + ((@($Value) | ForEach-Object { ConvertTo-WqlLiteral 'int' $_ }) -join ',') + ')' }
        'texts' { return '(' + ((@($Value) | ForEach-Object { ConvertTo-WqlText $_ }) -join ',') + ')' }
    }
    throw "no kind of literal: $Kind"
}

# The rows of a named query. Values fill the places in their order. Most: no more rows than that, which the provider sees
# to; 0: all. Lazy properties come only when asked for, since each row of them is read by itself.
function Invoke-Query([string] $Name, [object[]] $Values = @(), [int] $Most = 0, [switch] $Lazy) {
    $text = [regex]::Replace($queries[$Name], '\{(\d)+:(\w+)\}', {
            param($match)
            ConvertTo-WqlLiteral $match.Groups[2].Value $Values[[int] $match.Groups[1].Value]
        })
    $how = @{ Option = 'Fast'; ErrorAction = 'Stop' }
    if ($Lazy) { $how.Option = 'Lazy' }
    if ($Most -gt 0) { $how.Context = @{ InstanceCount = $Most } }
    Invoke-CMWmiQuery -Query $text @how
}

# The rows of a query that a person wrote. It is not built here, only looked at: one SELECT from devices, of a length that
# the site takes. What the site says against it is said of the query, unless it says that it can't be asked at all.
function Invoke-DeviceQuery([string] $Expression) {
    if ($Expression.Length -gt 8000) { Stop-Operation 'site-value-refused' @{ field = 'expression'; limit = '8000' } }
    if ($Expression -notmatch '^\s*select\s(?:(?!\bfrom\b)[^;])*\bfrom\s+SMS_R_System\b[^;]*\z') { Stop-Operation 'site-query-invalid' }
    try { Invoke-CMWmiQuery -Query $Expression -Option Fast -ErrorAction Stop }
    catch {
        $known = Resolve-Failure "$_"
        if ($known -and $known.Code -ne 'site-object-missing') { throw }
        Stop-Operation 'site-query-invalid' @{} "$_"
    }
}
