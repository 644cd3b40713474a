# The rules of a collection, of every kind. They lie inside it: the site has no way to give only some of them.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Assert-CollectionId $Id
Get-Rule $Id | ForEach-Object { ConvertTo-Rule $_ }
