# What a task sequence needs on distribution points, at its current version: packages, boot image, OS images
# (configmgr.md 4.5: ObjectType).
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id; Kind = 'task-sequence' }
[void] (Get-Sequence $Id -Fast)
$references = @(Invoke-Query 'sequence-references' @($Id))
$kinds = @(
    @{ Type = 0; Kind = 'package'; Query = 'sequence-packages' }
    @{ Type = 257; Kind = 'os-image'; Query = 'sequence-os-images' }
    @{ Type = 258; Kind = 'boot-image'; Query = 'sequence-boot-images' }
)
foreach ($kind in $kinds) {
    $of = @($references | Where-Object { [long] $_.ObjectType -eq $kind.Type })
    if ($of.Count -eq 0) { continue }
    $versions = @{}
    foreach ($one in @(Invoke-Query $kind.Query @(, @($of | ForEach-Object { [string] $_.RefPackageID })))) { $versions[[string] $one.PackageID] = [int] $one.SourceVersion }
    foreach ($one in $of) {
        $content = [string] $one.RefPackageID
        # A step can name what the site does not hold any more.
        if (-not $versions.ContainsKey($content)) { continue }
        [pscustomobject] @{
            kind          = $kind.Kind
            id            = $content
            name          = [string] $one.ObjectName
            size          = [long] $one.SourceSize
            sourceVersion = $versions[$content]
        }
    }
}
