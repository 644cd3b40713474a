# What a value and each of its elements is here.
[CmdletBinding()] param([Parameter(Mandatory)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] $Value)
function Get-Name($One) {
    if ($null -eq $One) { 'null' }
    elseif ($One -is [array]) { 'list(' + (@(foreach ($inner in $One) { Get-Name $inner }) -join ',') + ')' }
    elseif ($One -is [hashtable]) { 'table(' + (@($One.Keys | Sort-Object | ForEach-Object { "$_=$(Get-Name $One[$_])" }) -join ',') + ')' }
    elseif ($One -is [int] -or $One -is [long]) { 'whole' }
    elseif ($One -is [double] -or $One -is [decimal]) { 'fraction' }
    else { $One.GetType().Name }
}
[pscustomobject] @{ value = Get-Name $Value }
