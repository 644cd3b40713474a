# Items with texts of this many characters.
[CmdletBinding()] param([Parameter(Mandatory)] [int] $Count, [Parameter(Mandatory)] [int] $Length)
for ($i = 0; $i -lt $Count; $i++) { [pscustomobject] @{ text = 'x' * $Length } }
