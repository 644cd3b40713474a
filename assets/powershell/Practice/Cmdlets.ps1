# Generated from the table of cmdlets (npm run generate). The cmdlets that Drydock uses, with their parameters.

function Get-CMSite {
    [CmdletBinding(DefaultParameterSetName = 'Default')]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('SiteName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default', Position = 0)]
        [string] $SiteCode
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Get-CMPackage {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $Fast,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [ValidateSet('RegularPackage', 'Driver', 'TaskSequence', 'SoftwareUpdate', 'ContentPackage', 'ImageDeployment', 'BootImage', 'OSInstallPackage')]
        [string] $PackageType
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function New-CMPackage {
    [CmdletBinding(DefaultParameterSetName = 'New', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'New')]
        [string] $Description,
        [Parameter(ParameterSetName = 'New')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithNew')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'New')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithNew')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithNew')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew')]
        [switch] $FromDefinition,
        [Parameter(ParameterSetName = 'New')]
        [string] $Language,
        [Parameter(ParameterSetName = 'New')]
        [string] $Manufacturer,
        [Parameter(ParameterSetName = 'New', Mandatory)]
        [string] $Name,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithExisted', Mandatory)]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted', Mandatory)]
        [string] $PackageDefinitionName,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithExisted')]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithNew')]
        [switch] $PackageNoSourceFile,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionNoSourceFileWithNew', Mandatory)]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew', Mandatory)]
        [string] $PackagePath,
        [Parameter(ParameterSetName = 'New')]
        [Alias('PackageSourcePath')]
        [string] $Path,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted', Mandatory)]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew', Mandatory)]
        [ValidateSet('AlwaysObtainSourceFile', 'CreateCompressedVersionOfSourceFile')]
        [string] $SourceFileType,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted', Mandatory)]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew', Mandatory)]
        [string] $SourceFolderPath,
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithExisted', Mandatory)]
        [Parameter(ParameterSetName = 'NewPackageByDefinitionSourceFileWithNew', Mandatory)]
        [ValidateSet('UncNetworkPath', 'LocalFolderOnSiteServer')]
        [string] $SourceFolderPathType,
        [Parameter(ParameterSetName = 'New')]
        [string] $Version
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMPackage {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByValue', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Update-CMDistributionPoint {
    [CmdletBinding(DefaultParameterSetName = 'ByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'UpdateByDeploymentTypeName', Mandatory)]
        [string] $ApplicationName,
        [Parameter(ParameterSetName = 'SearchByBootImageId', Mandatory)]
        [string] $BootImageId,
        [Parameter(ParameterSetName = 'SearchByBootImageName', Mandatory)]
        [string] $BootImageName,
        [Parameter(ParameterSetName = 'UpdateByDeploymentTypeName', Mandatory)]
        [string] $DeploymentTypeName,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'UpdateByDeploymentTypeName')]
        [Parameter(ParameterSetName = 'SearchByBootImageId')]
        [Parameter(ParameterSetName = 'SearchByBootImageName')]
        [Parameter(ParameterSetName = 'SearchByDriverPackageId')]
        [Parameter(ParameterSetName = 'SearchByDriverPackageName')]
        [Parameter(ParameterSetName = 'SearchByOSImageId')]
        [Parameter(ParameterSetName = 'SearchByOSImageName')]
        [Parameter(ParameterSetName = 'SearchByOSInstallerId')]
        [Parameter(ParameterSetName = 'SearchByOSInstallerName')]
        [Parameter(ParameterSetName = 'SearchByPackageId')]
        [Parameter(ParameterSetName = 'SearchByPackageName')]
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageId')]
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageName')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByDriverPackageId', Mandatory)]
        [string] $DriverPackageId,
        [Parameter(ParameterSetName = 'SearchByDriverPackageName', Mandatory)]
        [string] $DriverPackageName,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'UpdateByDeploymentTypeName')]
        [Parameter(ParameterSetName = 'SearchByBootImageId')]
        [Parameter(ParameterSetName = 'SearchByBootImageName')]
        [Parameter(ParameterSetName = 'SearchByDriverPackageId')]
        [Parameter(ParameterSetName = 'SearchByDriverPackageName')]
        [Parameter(ParameterSetName = 'SearchByOSImageId')]
        [Parameter(ParameterSetName = 'SearchByOSImageName')]
        [Parameter(ParameterSetName = 'SearchByOSInstallerId')]
        [Parameter(ParameterSetName = 'SearchByOSInstallerName')]
        [Parameter(ParameterSetName = 'SearchByPackageId')]
        [Parameter(ParameterSetName = 'SearchByPackageName')]
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageId')]
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageName')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue', Mandatory, ValueFromPipeline)]
        [Alias('BootImage', 'DriverPackage', 'OperatingSystemImage', 'OperatingSystemInstaller', 'Package', 'SoftwareUpdateDeploymentPackage')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'UpdateByDeploymentTypeName')]
        [string] $ManifestPath,
        [Parameter(ParameterSetName = 'SearchByOSImageId', Mandatory)]
        [string] $OperatingSystemImageId,
        [Parameter(ParameterSetName = 'SearchByOSImageName', Mandatory)]
        [string] $OperatingSystemImageName,
        [Parameter(ParameterSetName = 'SearchByOSInstallerId', Mandatory)]
        [string] $OperatingSystemInstallerId,
        [Parameter(ParameterSetName = 'SearchByOSInstallerName', Mandatory)]
        [string] $OperatingSystemInstallerName,
        [Parameter(ParameterSetName = 'SearchByPackageId', Mandatory)]
        [string] $PackageId,
        [Parameter(ParameterSetName = 'SearchByPackageName', Mandatory)]
        [string] $PackageName,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'SearchByBootImageId')]
        [Parameter(ParameterSetName = 'SearchByBootImageName')]
        [Alias('Reload')]
        [switch] $ReloadBootImage,
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageId', Mandatory)]
        [string] $SoftwareUpdateDeploymentPackageId,
        [Parameter(ParameterSetName = 'SearchBySoftwareUpdateDeploymentPackageName', Mandatory)]
        [string] $SoftwareUpdateDeploymentPackageName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMDeviceCollection {
    [CmdletBinding(DefaultParameterSetName = 'ByName', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [string] $Comment,
        [Parameter(ParameterSetName = 'ByValue', Mandatory, ValueFromPipeline)]
        [Alias('LimitingCollection')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [string] $LimitingCollectionId,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string] $LimitingCollectionName,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [Parameter(ParameterSetName = 'ByValue', Mandatory)]
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [string] $Name,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [psobject] $RefreshSchedule,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [ValidateSet('None', 'Manual', 'Periodic', 'Continuous', 'Both')]
        [string] $RefreshType
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Get-CMDeviceCollection {
    [CmdletBinding(DefaultParameterSetName = 'ByName')]
    param(
        [Parameter(ParameterSetName = 'ByDPGroup', Mandatory)]
        [psobject] $DistributionPointGroup,
        [Parameter(ParameterSetName = 'ByDPGroupId', Mandatory)]
        [string] $DistributionPointGroupId,
        [Parameter(ParameterSetName = 'ByDPGroupName', Mandatory)]
        [string] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [Alias('CollectionId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'ByName')]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Remove-CMCollection {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('CollectionId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Add-CMDeviceCollectionDirectMembershipRule {
    [CmdletBinding(DefaultParameterSetName = 'ByCollectionIdAndResourceId', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceId', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceValue', Mandatory)]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceId', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceValue', Mandatory)]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceValue')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceValue')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceId', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceValue', Mandatory, ValueFromPipeline)]
        [Alias('Collection')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceValue')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceId')]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceValue')]
        [switch] $PassThru,
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceValue', Mandatory)]
        [Alias('Resources')]
        [psobject[]] $Resource,
        [Parameter(ParameterSetName = 'ByCollectionIdAndResourceId', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionNameAndResourceId', Mandatory)]
        [Parameter(ParameterSetName = 'ByCollectionValueAndResourceId', Mandatory)]
        [Alias('ResourceIds')]
        [int[]] $ResourceId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMDeviceCollectionDirectMembershipRule {
    [CmdletBinding(DefaultParameterSetName = 'ByNameAndName', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByIdAndValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByIdAndId', Mandatory)]
        [Parameter(ParameterSetName = 'ByIdAndName', Mandatory)]
        [Alias('Id')]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'ByNameAndName', Mandatory)]
        [Parameter(ParameterSetName = 'ByNameAndValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByNameAndId', Mandatory)]
        [Alias('Name')]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'ByNameAndName')]
        [Parameter(ParameterSetName = 'ByNameAndValue')]
        [Parameter(ParameterSetName = 'ByNameAndId')]
        [Parameter(ParameterSetName = 'ByIdAndValue')]
        [Parameter(ParameterSetName = 'ByIdAndId')]
        [Parameter(ParameterSetName = 'ByIdAndName')]
        [Parameter(ParameterSetName = 'ByValueAndValue')]
        [Parameter(ParameterSetName = 'ByValueAndId')]
        [Parameter(ParameterSetName = 'ByValueAndName')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'ByValueAndValue', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'ByValueAndId', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'ByValueAndName', Mandatory, ValueFromPipeline)]
        [Alias('Collection')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByNameAndValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByIdAndValue', Mandatory)]
        [Parameter(ParameterSetName = 'ByValueAndValue', Mandatory)]
        [Alias('Resources')]
        [psobject[]] $Resource,
        [Parameter(ParameterSetName = 'ByNameAndId', Mandatory)]
        [Parameter(ParameterSetName = 'ByIdAndId', Mandatory)]
        [Parameter(ParameterSetName = 'ByValueAndId', Mandatory)]
        [Alias('ResourceIds')]
        [string[]] $ResourceId,
        [Parameter(ParameterSetName = 'ByNameAndName', Mandatory)]
        [Parameter(ParameterSetName = 'ByIdAndName', Mandatory)]
        [Parameter(ParameterSetName = 'ByValueAndName', Mandatory)]
        [Alias('ResourceNames')]
        [string[]] $ResourceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMCollectionUpdate {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Import-CMComputerInformation {
    [CmdletBinding(DefaultParameterSetName = 'ImportSingleComputer', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [Alias('CollectionIds')]
        [string[]] $CollectionId,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [Alias('CollectionNames')]
        [string[]] $CollectionName,
        [Parameter(ParameterSetName = 'ImportSingleComputer', Mandatory)]
        [string] $ComputerName,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [Alias('EnableColumnHeadings')]
        [bool] $EnableColumnHeading,
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile', Mandatory)]
        [Alias('FilePath', 'ImportFilePath', 'Path')]
        [string] $FileName,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ImportSingleComputer', ValueFromPipeline)]
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile', ValueFromPipeline)]
        [Alias('Collection', 'Collections')]
        [psobject[]] $InputObject,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [string] $MacAddress,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [switch] $MergeIfExist,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Alias('SMBIOSID')]
        [string] $SMBiosGuid,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [string] $SourceComputerName,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [ValidateSet('CaptureAllUserAccountsAndRestoreSpecifiedAccounts', 'CaptureAndRestoreSpecifiedUserAccounts')]
        [string] $UserAccountMigrationBehavior,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Alias('UserNames')]
        [string[]] $UserName,
        [Parameter(ParameterSetName = 'ImportComputerByUsingFile')]
        [string] $VariableName,
        [Parameter(ParameterSetName = 'ImportSingleComputer')]
        [Alias('WtgUniqueKey')]
        [string] $WindowsToGoUniqueKey
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMDeviceVariable {
    [CmdletBinding(DefaultParameterSetName = 'NewByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'NewByIdMandatory', Mandatory)]
        [string] $DeviceId,
        [Parameter(ParameterSetName = 'NewByNameMandatory', Mandatory)]
        [string] $DeviceName,
        [Parameter(ParameterSetName = 'NewByValueMandatory')]
        [Parameter(ParameterSetName = 'NewByIdMandatory')]
        [Parameter(ParameterSetName = 'NewByNameMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'NewByValueMandatory')]
        [Parameter(ParameterSetName = 'NewByIdMandatory')]
        [Parameter(ParameterSetName = 'NewByNameMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'NewByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Device')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'NewByValueMandatory')]
        [Parameter(ParameterSetName = 'NewByIdMandatory')]
        [Parameter(ParameterSetName = 'NewByNameMandatory')]
        [bool] $IsMask,
        [Parameter(ParameterSetName = 'NewByValueMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'NewByIdMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'NewByNameMandatory', Mandatory)]
        [string] $VariableName,
        [Parameter(ParameterSetName = 'NewByValueMandatory')]
        [Parameter(ParameterSetName = 'NewByIdMandatory')]
        [Parameter(ParameterSetName = 'NewByNameMandatory')]
        [string] $VariableValue
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Set-CMDeviceVariable {
    [CmdletBinding(DefaultParameterSetName = 'SetByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $DeviceName,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SetByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Device')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [bool] $IsMask,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [string] $NewVariableName,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [string] $NewVariableValue,
        [Parameter(ParameterSetName = 'SetByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SetByIdMandatory')]
        [switch] $PassThru,
        [Parameter(ParameterSetName = 'SetByIdMandatory', Mandatory)]
        [string] $ResourceId,
        [Parameter(ParameterSetName = 'SetByValueMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'SetByIdMandatory', Mandatory)]
        [string] $VariableName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMDeviceVariable {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('InputObject')]
        [psobject] $Device,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $DeviceName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [string] $ResourceId,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [string] $VariableName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Get-CMOperatingSystemImage {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Alias('ReloadImage')]
        [switch] $Reload
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Get-CMBootImage {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Alias('ReloadImage')]
        [switch] $Reload
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function New-CMTaskSequence {
    [CmdletBinding(DefaultParameterSetName = 'NewBuildOSImage', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [string[]] $ApplicationName,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Alias('ApplyAllImages')]
        [bool] $ApplyAll,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewInstallOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewCustom')]
        [string] $BootImagePackageId,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Alias('BuildOperatingSystemImageOption')]
        [switch] $BuildOperatingSystemImage,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Alias('CaptureLocallyUsingLinks')]
        [bool] $CaptureLocallyUsingLink,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $CaptureNetworkSetting,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $CaptureUserSetting,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $CaptureWindowsSetting,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $ClientPackagePackageId,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $ConfigureBitLocker,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [string] $CreatedBy,
        [Parameter(ParameterSetName = 'NewCustom')]
        [Alias('CustomOption')]
        [switch] $CustomTaskSequence,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'NewCustom')]
        [Alias('TaskSequenceDescription')]
        [string] $Description,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [Parameter(ParameterSetName = 'NewCustom')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $DomainAccount,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $DomainName,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $DomainOrganizationUnit,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [securestring] $DomainPassword,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [Parameter(ParameterSetName = 'NewCustom')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $GeneratePassword,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [Parameter(ParameterSetName = 'NewCustom')]
        [bool] $HighPerformance,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [bool] $IgnoreInvalidApplication,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [string] $ImageDescription,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [string] $ImageVersion,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [ValidateSet('NonSpecify', 'PerSeat', 'PerServer')]
        [string] $InstallationLicensingMode,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $InstallationProperty,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Alias('InstallOperatingSystemImageOption')]
        [switch] $InstallOperatingSystemImage,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewInstallOSImage', Mandatory)]
        [ValidateSet('DomainType', 'WorkgroupType')]
        [string] $JoinDomain,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [securestring] $LocalAdminPassword,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [int] $MaximumServerConnection,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewInstallOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'UpgradeOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewCustom', Mandatory)]
        [Alias('TaskSequenceName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Alias('CaptureOperatingSystemFileAccount')]
        [string] $OperatingSystemFileAccount,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [securestring] $OperatingSystemFileAccountPassword,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Alias('CaptureOperatingSystemFilePath')]
        [string] $OperatingSystemFilePath,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewInstallOSImage', Mandatory)]
        [uint32] $OperatingSystemImageIndex,
        [Parameter(ParameterSetName = 'NewBuildOSImage', Mandatory)]
        [Parameter(ParameterSetName = 'NewInstallOSImage', Mandatory)]
        [string] $OperatingSystemImagePackageId,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $PartitionAndFormatTarget,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [Alias('InstallationProductKey')]
        [string] $ProductKey,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [bool] $SaveLocally,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [ValidateSet('All', 'Mandatory', 'NoInstall')]
        [string] $SoftwareUpdateStyle,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [object] $TimeZone,
        [Parameter(ParameterSetName = 'UpgradeOSImage')]
        [Alias('UpgradeOperatingSystemOption')]
        [switch] $UpgradeOperatingSystem,
        [Parameter(ParameterSetName = 'UpgradeOSImage', Mandatory)]
        [string] $UpgradePackageId,
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $UserStateMigrationToolPackageId,
        [Parameter(ParameterSetName = 'NewBuildOSImage')]
        [Parameter(ParameterSetName = 'NewInstallOSImage')]
        [string] $WorkgroupName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Get-CMTaskSequence {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $Fast,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId', 'Id')]
        [string] $TaskSequencePackageId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Add-CMTaskSequenceStep {
    [CmdletBinding(DefaultParameterSetName = 'ByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue', Mandatory, ValueFromPipeline)]
        [Alias('TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [Alias('InsertStepsStartIndex')]
        [uint32] $InsertStepStartIndex,
        [Parameter(ParameterSetName = 'ByValue', Mandatory)]
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [Alias('Steps')]
        [psobject[]] $Step,
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [Alias('Id', 'TaskSequencePackageId')]
        [string] $TaskSequenceId,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string] $TaskSequenceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMTaskSequenceStep {
    [CmdletBinding(DefaultParameterSetName = 'ByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [string] $ActionClassName,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue', Mandatory, ValueFromPipeline)]
        [Alias('TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [string] $StepName,
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [Alias('Id', 'TaskSequencePackageId')]
        [string] $TaskSequenceId,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string] $TaskSequenceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMTaskSequenceGroup {
    [CmdletBinding(DefaultParameterSetName = 'ByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByValue', Mandatory, ValueFromPipeline)]
        [Alias('TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByValue')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'ByName')]
        [string] $StepName,
        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [Alias('Id', 'TaskSequencePackageId')]
        [string] $TaskSequenceId,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string] $TaskSequenceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTaskSequenceGroup {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Steps')]
        [psobject[]] $Step
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepRunCommandLine {
    [CmdletBinding(DefaultParameterSetName = 'ByName', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [Parameter(ParameterSetName = 'RunScriptFromSource', Mandatory)]
        [Parameter(ParameterSetName = 'RunScriptFromPackage', Mandatory)]
        [string] $CommandLine,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [string] $Description,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('DisableRedirectionFor64BitFileSystem')]
        [switch] $DisableWow64Redirection,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('Output', 'OutputVariable')]
        [string] $OutputVariableName,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [string] $PackageId,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [switch] $RunAsUser,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('SuccessCodes')]
        [int[]] $SuccessCode,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('TimeoutInMinutes')]
        [int] $Timeout,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [string] $UserName,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [securestring] $UserPassword,
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'RunScriptFromSource')]
        [Parameter(ParameterSetName = 'RunScriptFromPackage')]
        [Alias('StartIn')]
        [string] $WorkingDirectory
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepReboot {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [int] $MessageTimeout,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default')]
        [string] $NotificationMessage,
        [Parameter(ParameterSetName = 'Default')]
        [ValidateSet('WinPE', 'HardDisk')]
        [string] $RunAfterRestart
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepPartitionDisk {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [int] $DiskNumber,
        [Parameter(ParameterSetName = 'Default')]
        [string] $DiskNumberVariable,
        [Parameter(ParameterSetName = 'Default')]
        [ValidateSet('Mbr', 'Gpt')]
        [string] $DiskType,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [bool] $IsBootDisk,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('PartitionSettings')]
        [psobject[]] $PartitionSetting
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSPartitionSetting {
    [CmdletBinding(DefaultParameterSetName = 'PrimaryPartition', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [Parameter(ParameterSetName = 'EfiPartition')]
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [Parameter(ParameterSetName = 'MsrPartition')]
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [bool] $EnableDriveLetterAssignment,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [bool] $EnableQuickFormat,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [Parameter(ParameterSetName = 'EfiPartition')]
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [Parameter(ParameterSetName = 'MsrPartition')]
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [bool] $IsBootPartition,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [Parameter(ParameterSetName = 'EfiPartition')]
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [Parameter(ParameterSetName = 'MsrPartition')]
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [Alias('PartitionName', 'VolumeName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'EfiPartition')]
        [switch] $PartitionEfi,
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [switch] $PartitionExtended,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [ValidateSet('Ntfs', 'Fat32')]
        [string] $PartitionFileSystem,
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [switch] $PartitionHidden,
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [switch] $PartitionLogical,
        [Parameter(ParameterSetName = 'MsrPartition')]
        [switch] $PartitionMsr,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [switch] $PartitionPrimary,
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [switch] $PartitionRecovery,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [Parameter(ParameterSetName = 'EfiPartition')]
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [Parameter(ParameterSetName = 'MsrPartition')]
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [int] $Size,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [Parameter(ParameterSetName = 'EfiPartition')]
        [Parameter(ParameterSetName = 'ExtendedPartition')]
        [Parameter(ParameterSetName = 'HiddenPartition')]
        [Parameter(ParameterSetName = 'LogicalPartition')]
        [Parameter(ParameterSetName = 'MsrPartition')]
        [Parameter(ParameterSetName = 'RecoveryPartition')]
        [ValidateSet('MB', 'GB', 'Percent')]
        [string] $SizeUnit,
        [Parameter(ParameterSetName = 'PrimaryPartition')]
        [string] $Variable
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepApplyOperatingSystem {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('AnswerFileName')]
        [string] $ConfigFileName,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('AnswerFilePackage')]
        [psobject] $ConfigFilePackage,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [ValidateSet('NextAvailableFormattedPartition', 'SpecificDiskAndPartition', 'SpecificLogicalDriverLetter', 'LogicalDriverLetterInVariable')]
        [string] $Destination,
        [Parameter(ParameterSetName = 'Default')]
        [int] $DestinationDisk,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DestinationLogicalDrive')]
        [string] $DestinationDriveLetter,
        [Parameter(ParameterSetName = 'Default')]
        [int] $DestinationPartition,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DestinationVariableName')]
        [string] $DestinationVariable,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [psobject] $ImagePackage,
        [Parameter(ParameterSetName = 'Default')]
        [int] $ImagePackageIndex,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('UpgradePackage')]
        [psobject] $InstallPackage,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('UpgradePackageIndex')]
        [int] $InstallPackageIndex,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('KeyboardDriver')]
        [ValidateSet('DoNotSpecify', 'Driver1', 'Driver2', 'Driver3', 'Driver4', 'Driver5', 'Driver6')]
        [string] $LayeredDriver,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('AllowAccessFromDistributionPoint')]
        [bool] $RunFromNet
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepApplyWindowsSetting {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [string] $InputLocale,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('RegisteredOrganizationName')]
        [string] $OrganizationName,
        [Parameter(ParameterSetName = 'Default')]
        [securestring] $Password,
        [Parameter(ParameterSetName = 'Default')]
        [string] $ProductKey,
        [Parameter(ParameterSetName = 'Default')]
        [string] $SystemLocale,
        [Parameter(ParameterSetName = 'Default')]
        [object] $TimeZone,
        [Parameter(ParameterSetName = 'Default')]
        [string] $UILanguage,
        [Parameter(ParameterSetName = 'Default')]
        [string] $UILanguageFallback,
        [Parameter(ParameterSetName = 'Default')]
        [string] $UserLocale,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('RegisteredUserName')]
        [string] $UserName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepAutoApplyDriver {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [switch] $AllowUnsignedDriver,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Conditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ContinueOnError,
        [Parameter(ParameterSetName = 'Default')]
        [string] $Description,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DisableThisStep')]
        [switch] $Disable,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('DriverCategories')]
        [psobject[]] $DriverCategory,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [ValidateSet('BestMatch', 'InstallAllCompatible')]
        [string] $InstallDriverOption,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('StepName')]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepConditionVariable {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('Variable')]
        [string] $ConditionVariableName,
        [Parameter(ParameterSetName = 'Default')]
        [Alias('Value')]
        [string] $ConditionVariableValue,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('Condition')]
        [ValidateSet('Exists', 'NotExists', 'Equals', 'NotEquals', 'Greater', 'GreaterEqual', 'Less', 'LessEqual', 'Like', 'NotLike')]
        [string] $OperatorType
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTSStepConditionIfStatement {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [Alias('SubCondition', 'SubConditions')]
        [psobject[]] $Condition,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default', Mandatory)]
        [Alias('Operator')]
        [ValidateSet('All', 'Any', 'None')]
        [string] $StatementType
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Enable-CMTaskSequence {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId', 'Id')]
        [string] $TaskSequencePackageId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Disable-CMTaskSequence {
    [CmdletBinding(DefaultParameterSetName = 'SearchByIdMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId', 'Id')]
        [string] $TaskSequencePackageId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMTaskSequence {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('PackageId')]
        [string] $TaskSequencePackageId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Get-CMObjectLockDetails {
    [CmdletBinding(DefaultParameterSetName = 'Default')]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline)]
        [psobject] $InputObject
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Unlock-CMObject {
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'Default')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'Default')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline)]
        [psobject[]] $InputObject
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Get-CMDistributionPoint {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByGroup')]
        [Parameter(ParameterSetName = 'SearchByGroupId')]
        [Parameter(ParameterSetName = 'SearchByGroupName')]
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Alias('AllSites')]
        [switch] $AllSite,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByGroup')]
        [Parameter(ParameterSetName = 'SearchByGroupId')]
        [Parameter(ParameterSetName = 'SearchByGroupName')]
        [Parameter(ParameterSetName = 'SearchByValue')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByGroup', Mandatory, ValueFromPipeline)]
        [psobject] $DistributionPointGroup,
        [Parameter(ParameterSetName = 'SearchByGroupId', Mandatory)]
        [string] $DistributionPointGroupId,
        [Parameter(ParameterSetName = 'SearchByGroupName', Mandatory)]
        [string] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByGroup')]
        [Parameter(ParameterSetName = 'SearchByGroupId')]
        [Parameter(ParameterSetName = 'SearchByGroupName')]
        [Parameter(ParameterSetName = 'SearchByValue')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue', Mandatory, ValueFromPipeline)]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $SiteCode,
        [Parameter(ParameterSetName = 'SearchByName', Position = 0)]
        [Alias('Name', 'ServerName')]
        [string] $SiteSystemServerName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Get-CMDistributionPointGroup {
    [CmdletBinding(DefaultParameterSetName = 'SearchByName')]
    param(
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('GroupId')]
        [string] $Id,
        [Parameter(ParameterSetName = 'SearchByName')]
        [string] $Name
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $false }
}

function Start-CMContentDistribution {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory_Application', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application', Mandatory)]
        [string[]] $ApplicationId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application', Mandatory)]
        [string[]] $ApplicationName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage', Mandatory)]
        [Alias('BootImageIds')]
        [string[]] $BootImageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage', Mandatory)]
        [Alias('BootImageNames')]
        [string[]] $BootImageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage', Mandatory)]
        [Alias('DeploymentPackageIds', 'SoftwareUpdatesPackageId', 'SoftwareUpdatesPackageIds')]
        [string[]] $DeploymentPackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage', Mandatory)]
        [Alias('DeploymentPackageNames', 'SoftwareUpdatesPackageName', 'SoftwareUpdatesPackageNames')]
        [string[]] $DeploymentPackageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Alias('DisableDetectAssociatedContentDependencies')]
        [switch] $DisableContentDependencyDetection,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $DistributionPointName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage', Mandatory)]
        [Alias('DriverPackageIds')]
        [string[]] $DriverPackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage', Mandatory)]
        [Alias('DriverPackageNames')]
        [string[]] $DriverPackageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Application', 'Package', 'BootImage', 'DeploymentPackage', 'SoftwareUpdatePackage', 'DriverPackage', 'ImagePackage', 'OperatingSystemInstaller', 'TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage', Mandatory)]
        [psobject] $OperatingSystemImage,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage', Mandatory)]
        [Alias('OperatingSystemImageIds')]
        [string[]] $OperatingSystemImageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage', Mandatory)]
        [Alias('OperatingSystemImageNames')]
        [string[]] $OperatingSystemImageName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller', Mandatory)]
        [Alias('OperatingSystemInstallerIds')]
        [string[]] $OperatingSystemInstallerId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller', Mandatory)]
        [Alias('OperatingSystemImageInstallerNames')]
        [string[]] $OperatingSystemInstallerName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package', Mandatory)]
        [Alias('PackageIds')]
        [string[]] $PackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package', Mandatory)]
        [Alias('PackageNames')]
        [string[]] $PackageName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence', Mandatory)]
        [Alias('TaskSequenceIds')]
        [string[]] $TaskSequenceId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence', Mandatory)]
        [Alias('TaskSequenceNames')]
        [string[]] $TaskSequenceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMContentRedistribution {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDPName')]
        [Parameter(ParameterSetName = 'SearchByDP')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDPName')]
        [psobject[]] $DistributionPoint,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDPName')]
        [psobject[]] $DistributionPointGroup,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDP')]
        [string[]] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDP')]
        [string[]] $DistributionPointName,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDPName')]
        [Parameter(ParameterSetName = 'SearchByDP')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue', ValueFromPipeline)]
        [Alias('Application', 'Package', 'BootImage', 'DeploymentPackage', 'SoftwareUpdatePackage', 'DriverPackage', 'ImagePackage', 'OperatingSystemInstaller', 'TaskSequence')]
        [psobject] $InputObject
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMContentValidation {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory_Application', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application', Mandatory)]
        [string[]] $ApplicationId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application', Mandatory)]
        [string[]] $ApplicationName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage', Mandatory)]
        [Alias('BootImageIds')]
        [string[]] $BootImageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage', Mandatory)]
        [Alias('BootImageNames')]
        [string[]] $BootImageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage', Mandatory)]
        [Alias('DeploymentPackageIds', 'SoftwareUpdatesPackageId', 'SoftwareUpdatesPackageIds')]
        [string[]] $DeploymentPackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage', Mandatory)]
        [Alias('DeploymentPackageNames', 'SoftwareUpdatesPackageName', 'SoftwareUpdatesPackageNames')]
        [string[]] $DeploymentPackageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Alias('DisableDetectAssociatedContentDependencies')]
        [switch] $DisableContentDependencyDetection,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [string[]] $DistributionPointName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage', Mandatory)]
        [Alias('DriverPackageIds')]
        [string[]] $DriverPackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage', Mandatory)]
        [Alias('DriverPackageNames')]
        [string[]] $DriverPackageName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Application')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_BootImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DeploymentPackage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_DriverPackage')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Application', 'Package', 'BootImage', 'DeploymentPackage', 'SoftwareUpdatePackage', 'DriverPackage', 'ImagePackage', 'OperatingSystemInstaller', 'TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByValueMandatory_OperatingSystemImage', Mandatory)]
        [psobject] $OperatingSystemImage,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemImage', Mandatory)]
        [Alias('OperatingSystemImageIds')]
        [string[]] $OperatingSystemImageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemImage', Mandatory)]
        [Alias('OperatingSystemImageNames')]
        [string[]] $OperatingSystemImageName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_OperatingSystemInstaller', Mandatory)]
        [Alias('OperatingSystemInstallerIds')]
        [string[]] $OperatingSystemInstallerId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_OperatingSystemInstaller', Mandatory)]
        [Alias('OperatingSystemImageInstallerNames')]
        [string[]] $OperatingSystemInstallerName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_Package', Mandatory)]
        [Alias('PackageIds')]
        [string[]] $PackageId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_Package', Mandatory)]
        [Alias('PackageNames')]
        [string[]] $PackageName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory_TaskSequence', Mandatory)]
        [Alias('TaskSequenceIds')]
        [string[]] $TaskSequenceId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory_TaskSequence', Mandatory)]
        [Alias('TaskSequenceNames')]
        [string[]] $TaskSequenceName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function New-CMTaskSequenceDeployment {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [datetime] $AlertDateTime,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $AllowFallback,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [Alias('AllowUseRemoteDistributionPoint')]
        [bool] $AllowSharedContent,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [Alias('MakeAvailableTo')]
        [ValidateSet('Clients', 'ClientsMediaAndPxe', 'MediaAndPxe', 'MediaAndPxeHidden')]
        [string] $Availability,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [datetime] $AvailableDateTime,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [psobject] $Collection,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $Comment,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [Alias('DeploymentExpireDateTime')]
        [datetime] $DeadlineDateTime,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [ValidateSet('DownloadContentLocallyWhenNeededByRunningTaskSequence', 'DownloadAllContentLocallyBeforeStartingTaskSequence', 'RunFromDistributionPoint')]
        [string] $DeploymentOption,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [ValidateSet('Available', 'Required')]
        [string] $DeployPurpose,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $DistributeCollectionName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [switch] $DistributeContent,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $DistributionPointGroupName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [string] $DistributionPointName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, Position = 0, ValueFromPipeline)]
        [Alias('TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $InternetOption,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [int] $PercentFailure,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [int] $PercentSuccess,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $PersistOnWriteFilterDevice,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [ValidateSet('NeverRerunDeployedProgram', 'AlwaysRerunProgram', 'RerunIfFailedPreviousAttempt', 'RerunIfSucceededOnPreviousAttempt')]
        [string] $RerunBehavior,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [Alias('AllowUsersRunIndependently')]
        [bool] $RunFromSoftwareCenter,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [psobject[]] $Schedule,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [ValidateSet('AsSoonAsPossible', 'LogOn', 'LogOff')]
        [string[]] $ScheduleEvent,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $SendWakeupPacket,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $ShowTaskSequenceProgress,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $SoftwareInstallation,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $SystemRestart,
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory', Mandatory, Position = 0)]
        [Alias('PackageId', 'TaskSequenceId')]
        [string] $TaskSequencePackageId,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $UseMeteredNetwork,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $UseUtcForAvailableSchedule,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchPackageByIdMandatory')]
        [bool] $UseUtcForExpireSchedule
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Set-CMTaskSequenceDeployment {
    [CmdletBinding(DefaultParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [psobject[]] $AddSchedule,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('AsSoonAsPossible', 'LogOn', 'LogOff')]
        [string[]] $AddScheduleEvent,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [datetime] $AlertDateTime,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $AllowFallback,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [Alias('AllowUseRemoteDistributionPoint')]
        [bool] $AllowSharedContent,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $AllowUsersRunIndependently,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [switch] $ClearSchedule,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [switch] $ClearScheduleEvent,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [psobject] $Collection,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [string] $Comment,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [Alias('CreateAlertBaseOnPercentFailure')]
        [bool] $CreateAlertOnFailure,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [Alias('CreateAlertBaseOnPercentSuccess')]
        [bool] $CreateAlertOnSuccess,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [datetime] $DeploymentAvailableDateTime,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [datetime] $DeploymentExpireDateTime,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('DownloadContentLocallyWhenNeededByRunningTaskSequence', 'DownloadAllContentLocallyBeforeStartingTaskSequence', 'RunFromDistributionPoint')]
        [string] $DeploymentOption,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Deployment', 'DeploymentSummary', 'TaskSequence', 'Advertisement')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $InternetOption,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('Clients', 'ClientsMediaAndPxe', 'MediaAndPxe', 'MediaAndPxeHidden')]
        [string] $MakeAvailableTo,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [switch] $PassThru,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [int] $PercentFailure,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [int] $PercentSuccess,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $PersistOnWriteFilterDevice,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [psobject[]] $RemoveSchedule,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('AsSoonAsPossible', 'LogOn', 'LogOff')]
        [string[]] $RemoveScheduleEvent,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('NeverRerunDeployedProgram', 'AlwaysRerunProgram', 'RerunIfFailedPreviousAttempt', 'RerunIfSucceededOnPreviousAttempt')]
        [string] $RerunBehavior,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [psobject[]] $Schedule,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [ValidateSet('AsSoonAsPossible', 'LogOn', 'LogOff')]
        [string[]] $ScheduleEvent,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $SendWakeupPacket,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $ShowTaskSequenceProgress,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $SoftwareInstallation,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $SystemRestart,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory', Mandatory)]
        [string] $TaskSequenceDeploymentId,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory', Mandatory)]
        [string] $TaskSequenceName,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory', Mandatory)]
        [string] $TaskSequencePackageId,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $UseMeteredNetwork,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $UseUtcForAvailableSchedule,
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByValueMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByDeploymentIdMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByNameMandatory')]
        [Parameter(ParameterSetName = 'SetTaskSequenceDeploymentByIdMandatory')]
        [bool] $UseUtcForExpireSchedule
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Remove-CMTaskSequenceDeployment {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValue', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [psobject] $Collection,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Alias('AdvertisementID', 'TaskSequenceDeploymentID')]
        [string] $DeploymentId,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [switch] $Force,
        [Parameter(ParameterSetName = 'SearchByValue')]
        [Parameter(ParameterSetName = 'SearchByDeploymentId')]
        [Parameter(ParameterSetName = 'SearchByName')]
        [Parameter(ParameterSetName = 'SearchById')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValue', Mandatory, ValueFromPipeline)]
        [Alias('Advertisement', 'TaskSequenceDeployment', 'TaskSequence')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByName')]
        [Alias('TaskSequenceName')]
        [string] $Name,
        [Parameter(ParameterSetName = 'SearchById')]
        [Alias('Id', 'TaskSequencePackageId')]
        [string] $TaskSequenceId
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMClientAction {
    [CmdletBinding(DefaultParameterSetName = 'SearchByValueMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [ValidateSet('None', 'EndpointProtectionFullScan', 'EndpointProtectionQuickScan', 'EndpointProtectionDownloadDefinition', 'EndpointProtectionEvaluateSoftwareUpdate', 'EndpointProtectionExcludeScanPaths', 'EndpointProtectionAllowThreat', 'EndpointProtectionRestoreQuarantinedItems', 'ClientNotificationRequestMachinePolicyNow', 'ClientNotificationRequestUsersPolicyNow', 'ClientNotificationRequestDDRNow', 'ClientNotificationRequestSWInvNow', 'ClientNotificationRequestHWInvNow', 'ClientNotificationAppDeplEvalNow', 'ClientNotificationSUMDeplEvalNow', 'ClientRequestSUPChangeNow', 'ClientRequestDHAChangeNow', 'ClientNotificationRebootMachine', 'DiagnosticsEnableVerboseLogging', 'DiagnosticsDisableVerboseLogging', 'DiagnosticsCollectFiles', 'EndpointProtectionRestoreWithDeps', 'ClientNotificationCheckComplianceNow', 'RequestScriptExecution', 'RequestCMPivotExecution', 'ClientNotificationWakeUpClientNow')]
        [string] $ActionType,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('DeviceCollection')]
        [psobject] $Collection,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [Alias('DeviceCollectionId')]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SearchByNameMandatory', Mandatory)]
        [Alias('DeviceCollectionName')]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory', Mandatory, ValueFromPipeline)]
        [psobject] $Device,
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory', Mandatory)]
        [Alias('ResourceId')]
        [string] $DeviceId,
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory', Mandatory)]
        [Alias('Name')]
        [string] $DeviceName,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Parameter(ParameterSetName = 'SearchByNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [ValidateSet('RequestMachinePolicyNow', 'RequestUsersPolicyNow')]
        [string] $NotificationType,
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Alias('ParentDeviceCollection')]
        [psobject] $ParentCollection,
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Alias('ParentDeviceCollectionId')]
        [string] $ParentCollectionId,
        [Parameter(ParameterSetName = 'SearchByDeviceNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByDeviceValueMandatory')]
        [Alias('ParentDeviceCollectionName')]
        [string] $ParentCollectionName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMDeploymentSummarization {
    [CmdletBinding(DefaultParameterSetName = 'SearchByCollectionIdMandatory', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'SearchByCollectionIdMandatory', Mandatory)]
        [string] $CollectionId,
        [Parameter(ParameterSetName = 'SearchByCollectionNameMandatory', Mandatory)]
        [string] $CollectionName,
        [Parameter(ParameterSetName = 'SearchByIdMandatory', Mandatory)]
        [string] $DeploymentId,
        [Parameter(ParameterSetName = 'SearchByCollectionIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByCollectionNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByCollectionIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByCollectionNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'SearchByValueMandatory', Mandatory, ValueFromPipeline)]
        [Alias('Collection', 'DeploymentSummary')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'SearchByCollectionIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByCollectionNameMandatory')]
        [Parameter(ParameterSetName = 'SearchByIdMandatory')]
        [Parameter(ParameterSetName = 'SearchByValueMandatory')]
        [string] $SoftwareName
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMWmiQuery {
    [CmdletBinding(DefaultParameterSetName = 'ByWql', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'BySearch', Mandatory)]
        [string] $ClassName,
        [Parameter(ParameterSetName = 'ByWql')]
        [Parameter(ParameterSetName = 'BySearch')]
        [hashtable] $Context,
        [Parameter(ParameterSetName = 'ByWql')]
        [Parameter(ParameterSetName = 'BySearch')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByWql')]
        [Parameter(ParameterSetName = 'BySearch')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByWql')]
        [Parameter(ParameterSetName = 'BySearch')]
        [Alias('Options')]
        [ValidateSet('None', 'NoRefresh', 'Lazy', 'Fast', 'ExpectResults', 'FastExpectResults', 'LazyExpectResults', 'Clone', 'ExpectResultsSoftFail', 'ExpectResultsThrowException', 'NoMask', 'IgnoreNoResults')]
        [string] $Option,
        [Parameter(ParameterSetName = 'ByWql', Mandatory, Position = 0)]
        [string] $Query,
        [Parameter(ParameterSetName = 'BySearch', Mandatory)]
        [object] $Search
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

function Invoke-CMWmiMethod {
    [CmdletBinding(DefaultParameterSetName = 'ByClass', SupportsShouldProcess)]
    param(
        [Parameter(ParameterSetName = 'ByClass', Mandatory, Position = 0)]
        [string] $ClassName,
        [Parameter(ParameterSetName = 'ByClass')]
        [Parameter(ParameterSetName = 'ByInstance')]
        [switch] $DisableWildcardHandling,
        [Parameter(ParameterSetName = 'ByClass')]
        [Parameter(ParameterSetName = 'ByInstance')]
        [switch] $ForceWildcardHandling,
        [Parameter(ParameterSetName = 'ByInstance', Mandatory, Position = 0, ValueFromPipeline)]
        [Alias('Instance')]
        [psobject] $InputObject,
        [Parameter(ParameterSetName = 'ByClass', Mandatory)]
        [Parameter(ParameterSetName = 'ByInstance', Mandatory)]
        [string] $MethodName,
        [Parameter(ParameterSetName = 'ByClass')]
        [Parameter(ParameterSetName = 'ByInstance')]
        [Alias('Parameters')]
        [hashtable] $Parameter
    )
    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $true }
}

