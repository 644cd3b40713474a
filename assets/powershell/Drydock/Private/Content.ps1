# Content on distribution points in Drydock's words (configmgr.md 5).

# PackageType of each kind of content (SDK): an id of another kind is not that content.
$packageTypes = @{ 'package' = 0; 'os-image' = 257; 'boot-image' = 258 }

# SMS_PackageStatusDistPointsSummarizer.State by its number (configmgr.md 5.3).
$conditions = 'installed', 'in-progress', 'in-progress', 'failed', 'removing', 'removing', 'removing', 'in-progress', 'in-progress'

# The server of a network abstraction layer path: ["Display=\\dp1\"]MSWNET:["SMS_SITE=ABC"]\\dp1\
function Get-NalServer([string] $Path) { [regex]::Match($Path, '\\\\([^\\"]+)\\?\z').Groups[1].Value }

# The object behind a piece of content; fails where there is none of this kind.
function Get-ContentObject([string] $Kind, [string] $Id) {
    Set-Subject @{ Id = $Id }
    Assert-ObjectId $Id
    $found = switch ($Kind) {
        'package' { Get-CMPackage -Id $Id -Fast -ErrorAction Stop }
        'boot-image' { Get-CMBootImage -Id $Id -ErrorAction Stop }
        'os-image' { Get-CMOperatingSystemImage -Id $Id -ErrorAction Stop }
    }
    if (-not $found) { Stop-Operation 'site-object-missing' @{ what = $Id } }
    $found
}

# State per content and targeted point, in the order asked. A target that the summary does not know yet is in progress, at
# no version; what only the summary knows is on its way out.
function Get-ContentState([object[]] $Content) {
    foreach ($one in $Content) { Assert-Word 'content-states' 'kind' @($packageTypes.Keys) $one.kind }
    $ids = @($Content | ForEach-Object { $_.id } | Where-Object { Test-ObjectId $_ } | Sort-Object -Unique)
    if ($ids.Count -eq 0) { return }
    $found = @{}
    foreach ($row in @(Invoke-Query 'content-targets' @(, $ids))) {
        $found["$($row.PackageID) $($row.PackageType) $(Get-NalServer $row.ServerNALPath)"] = New-ContentState $row 'in-progress' 0
    }
    foreach ($row in @(Invoke-Query 'content-states' @(, $ids))) {
        $key = "$($row.PackageID) $($row.PackageType) $(Get-NalServer $row.ServerNALPath)"
        $condition = 'in-progress'
        if (-not $found.ContainsKey($key)) { $condition = 'removing' }
        elseif ($row.State -lt $conditions.Count) { $condition = $conditions[$row.State] }
        $found[$key] = New-ContentState $row $condition $row.SourceVersion
    }
    foreach ($one in $Content) {
        $start = "$($one.id) $($packageTypes[[string] $one.kind]) "
        $found.Keys | Where-Object { $_.StartsWith($start, [System.StringComparison]::OrdinalIgnoreCase) } | Sort-Object | ForEach-Object { $found[$_] }
    }
}

function New-ContentState($Row, [string] $Condition, [int] $SourceVersion) {
    [pscustomobject] @{
        contentId     = [string] $Row.PackageID
        point         = Get-NalServer $Row.ServerNALPath
        condition     = $Condition
        sourceVersion = $SourceVersion
    }
}

# What is not targeted at a point can't be sent there again, or looked at there.
function Assert-Targeted([string] $Kind, [string] $Id, [string] $Point) {
    $there = @(Get-ContentState @(@{ kind = $Kind; id = $Id }) | Where-Object { Test-SameName $_.point $Point })
    if ($there.Count -eq 0) { Stop-Operation 'site-object-missing' @{ what = "$Id $Point" } }
}
