# Waits: so that it can be stopped, or deaf to it.
[CmdletBinding()] param([Parameter(Mandatory)] [bool] $Deaf)
Write-Information "$PID"
[pscustomobject] @{ n = 1 }
if ($Deaf) { [System.Threading.Thread]::Sleep(600000) } else { Start-Sleep -Seconds 600 }
[pscustomobject] @{ n = 2 }
