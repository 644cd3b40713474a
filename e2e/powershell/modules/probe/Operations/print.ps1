# Writes past everything to the streams of the process, itself or through a child, and answers in the midst of it.
[CmdletBinding()] param([string] $Out = '', [string] $Err = '', [bool] $Child = $false)
[pscustomobject] @{ n = 1 }
if ($Child) {
    $start = New-Object System.Diagnostics.ProcessStartInfo 'printf'
    $start.ArgumentList.Add('%s')
    $start.ArgumentList.Add($Out)
    $start.UseShellExecute = $false
    [System.Diagnostics.Process]::Start($start).WaitForExit()
}
else { [Console]::Out.Write($Out) }
[Console]::Error.Write($Err)
[pscustomobject] @{ n = 2 }
