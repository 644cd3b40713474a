# A package in Drydock's words.

function ConvertTo-Package($Package) {
    [pscustomobject] @{
        id            = [string] $Package.PackageID
        name          = [string] $Package.Name
        description   = [string] $Package.Description
        path          = [string] $Package.PkgSourcePath
        sourceVersion = [int] $Package.SourceVersion
        programs      = [int] $Package.NumOfPrograms
    }
}
