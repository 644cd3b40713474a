# A list of this many items.
[CmdletBinding()] param([Parameter(Mandatory)] [int] $Count)
for ($i = 1; $i -le $Count; $i++) { [pscustomobject] @{ n = $i } }
