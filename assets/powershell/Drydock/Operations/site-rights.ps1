# Which kinds of objects this account sees any of. The site shows what one may read, and does not say what it leaves out.
[CmdletBinding()]
param()
foreach ($kind in 'collections', 'devices', 'packages', 'boot-images', 'os-images', 'task-sequences', 'deployments', 'distribution-points') {
    $seen = $false
    try { $seen = @(Invoke-Query "any-$kind" -Most 1).Count -gt 0 }
    catch {
        $known = Resolve-Failure $_.Exception.Message 'site-rights'
        if (-not $known -or $known.Code -ne 'site-no-rights') { throw }
    }
    [pscustomobject] @{ what = $kind; seen = $seen }
}
