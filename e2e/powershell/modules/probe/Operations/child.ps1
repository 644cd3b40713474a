# Waits for a process of its own, for ten minutes, and can't be stopped meanwhile.
[CmdletBinding()] param()
$start = New-Object System.Diagnostics.ProcessStartInfo 'sleep', '600'
$start.UseShellExecute = $false
$child = [System.Diagnostics.Process]::Start($start)
Write-Information "$PID $($child.Id)"
$child.WaitForExit()
