# Answers with a text after the console was told to write in another encoding.
[CmdletBinding()] param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Text)
[Console]::OutputEncoding = [System.Text.Encoding]::GetEncoding($Name)
[Console]::Out.WriteLine($Text)
[pscustomobject] @{ value = $Text }
