# Has an effect that can be counted, then goes on for a while.
[CmdletBinding()] param([Parameter(Mandatory)] [string] $File, [Parameter(Mandatory)] [string] $Text, [int] $Milliseconds = 0)
[System.IO.File]::AppendAllText($File, "$Text`n")
Start-Sleep -Milliseconds $Milliseconds
[pscustomobject] @{ text = $Text }
