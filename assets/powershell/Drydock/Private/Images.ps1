# Boot images and OS images in Drydock's words.

$architectures = @{ 'x64' = 'x64'; 'amd64' = 'x64'; 'x86' = 'x86'; 'arm64' = 'arm64' }

# Architecture is a word (SDK, SMS_BootImagePackage).
function ConvertTo-BootImage($Image) {
    $architecture = $architectures["$($Image.Architecture)".Trim()]
    if (-not $architecture) { $architecture = 'x86' }
    [pscustomobject] @{
        id            = [string] $Image.PackageID
        name          = [string] $Image.Name
        version       = [string] $Image.Version
        sourceVersion = [int] $Image.SourceVersion
        size          = Get-ContentSize $Image
        architecture  = $architecture
    }
}

function ConvertTo-OsImage($Image) {
    [pscustomobject] @{
        id            = [string] $Image.PackageID
        name          = [string] $Image.Name
        version       = [string] $Image.Version
        sourceVersion = [int] $Image.SourceVersion
        size          = Get-ContentSize $Image
        indexes       = @(ConvertTo-ImageIndex ([string] $Image.ImageProperty))
    }
}

# Kilobytes (SDK, SMS_BootImagePackage.PackageSize; the page of SMS_ImagePackage leaves it out); nothing where the site
# does not tell.
function Get-ContentSize($Content) {
    $size = 0
    try { $size = [long] $Content.PackageSize } catch { return }
    if ($size -gt 0) { $size }
}

# The OS image with an id, as the cmdlets for steps take it.
function Get-OsImage([string] $Id) {
    Assert-ObjectId $Id
    $found = @(Get-CMOperatingSystemImage -Id $Id -ErrorAction Stop)
    if ($found.Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = $Id } }
    $found[0]
}

# The images of a file, out of the XML that the site keeps of them (SMS_ImagePackage.ImageProperty; SMS_ImageInformation
# knows no edition). Properties are named as in the console; the XML of the file itself has elements instead.
function ConvertTo-ImageIndex([string] $Xml) {
    if ($Xml.Trim() -eq '') { return }
    $document = New-Object System.Xml.XmlDocument
    $document.XmlResolver = $null
    $document.LoadXml($Xml)
    foreach ($image in $document.SelectNodes('//*[local-name() = "IMAGE"]')) {
        $name = Get-ImageText $image 'Image name' 'DISPLAYNAME' 'NAME'
        $edition = Get-ImageText $image 'Edition' 'WINDOWS/EDITIONID'
        if ($edition -eq '') { $edition = Get-EditionOfName $name }
        $version = Get-ImageText $image 'OS version'
        if ($version -eq '') { $version = (@('MAJOR', 'MINOR', 'BUILD', 'SPBUILD') | ForEach-Object { Get-ImageText $image '' "WINDOWS/VERSION/$_" }) -join '.' }
        [pscustomobject] @{
            index        = [int] $image.GetAttribute('INDEX')
            name         = $name
            edition      = $edition
            architecture = ConvertTo-ArchitectureName (Get-ImageText $image 'Architecture' 'WINDOWS/ARCH')
            version      = $version.Trim('.')
            language     = Get-ImageText $image 'Language' 'WINDOWS/LANGUAGES/DEFAULT' 'WINDOWS/LANGUAGES/LANGUAGE'
        }
    }
}

# The first that there is: a property of a name, or an element at a path; '' where there is none.
function Get-ImageText($Image, [string] $Property) {
    foreach ($one in $Image.SelectNodes('*[local-name() = "Property"]')) {
        if ($one.GetAttribute('Name') -eq $Property -and $one.InnerText.Trim() -ne '') { return $one.InnerText.Trim() }
    }
    foreach ($path in $args) {
        $element = $Image.SelectSingleNode($path)
        if ($element -and $element.InnerText.Trim() -ne '') { return $element.InnerText.Trim() }
    }
    ''
}

# Numbers are those of the file (PROCESSOR_ARCHITECTURE_*).
function ConvertTo-ArchitectureName([string] $Text) {
    switch ($Text) {
        '0' { return 'x86' }
        '9' { return 'x64' }
        '12' { return 'arm64' }
    }
    $known = $architectures[$Text]
    if ($known) { $known } else { $Text.ToLowerInvariant() }
}

$editions = @{ 'Home' = 'Core'; 'Pro' = 'Professional'; 'Enterprise' = 'Enterprise'; 'Education' = 'Education' }

# Where a site keeps no edition: Microsoft's own names of images tell it, other names do not.
function Get-EditionOfName([string] $Name) {
    if ($Name -match '^Windows 1[01] (Home|Pro|Enterprise|Education)( N)?\z') { return $editions[$Matches[1]] + "$($Matches[2])".Trim() }
    ''
}
