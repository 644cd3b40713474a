# What this process and a child of it find in their environment.
[CmdletBinding()] param()
$start = New-Object System.Diagnostics.ProcessStartInfo 'env'
$start.UseShellExecute = $false
$start.RedirectStandardOutput = $true
$child = [System.Diagnostics.Process]::Start($start)
$theirs = $child.StandardOutput.ReadToEnd()
$ours = foreach ($one in [Environment]::GetEnvironmentVariables().GetEnumerator()) { "$($one.Key)=$($one.Value)" }
[pscustomobject] @{ ours = @($ours); theirs = @($theirs -split "`n") }
