# A record of a computer that no client has reported, known by MAC address or SMBIOS GUID (configmgr.md 3.3). Whether the
# site would take a key twice is not left to it.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Name,
    [Parameter(Mandatory)] [ValidatePattern('^(?:mac|smbiosGuid)\z', Options = 'None')] [string] $Kind,
    [Parameter(Mandatory)] [AllowEmptyString()] [string] $Value,
    [AllowEmptyString()] [string] $CollectionId
)
$key = $Value.ToUpperInvariant()
if ($Kind -eq 'mac') { $key = $key.Replace('-', ':') }
Set-Subject @{ Name = $key; Id = $CollectionId }
Assert-Name 'name' $Name
if ($Name -cnotmatch '^[A-Za-z0-9-]{1,15}\z') { Stop-Operation 'site-value-refused' @{ field = 'name'; limit = '15' } }
if ($Kind -eq 'mac' -and $key -notmatch '^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}\z') { Stop-Operation 'site-value-refused' @{ field = 'mac'; limit = '00:00:00:00:00:00' } }
if ($Kind -ne 'mac' -and $key -notmatch '^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\z') { Stop-Operation 'site-value-refused' @{ field = 'smbiosGuid'; limit = 'GUID' } }

$where = @{}
# All Systems takes in every record by itself.
if ($PSBoundParameters.ContainsKey('CollectionId') -and $CollectionId -cnotmatch '^SMS00001\z') {
    Assert-OwnCollection $CollectionId
    Assert-Collection $CollectionId
    $where.CollectionId = $CollectionId
}
if (@(Invoke-Query "devices-$Kind" @(, @($key))).Count -gt 0) { Stop-Operation 'site-name-taken' @{ name = $key } }
if ($Kind -eq 'mac') { $null = Import-CMComputerInformation -ComputerName $Name -MacAddress $key @where -DisableWildcardHandling -ErrorAction Stop }
else { $null = Import-CMComputerInformation -ComputerName $Name -SMBiosGuid $key @where -DisableWildcardHandling -ErrorAction Stop }
