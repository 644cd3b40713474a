# Gives back what it was given, for looking at the way there and back.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowNull()] $Value)
[pscustomobject] @{ value = $Value }
