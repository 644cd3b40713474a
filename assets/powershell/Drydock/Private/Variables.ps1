# Variables of devices. The site keeps all of a device's in one object, SMS_MachineSettings, which is there only once a
# variable was given. Its MachineVariables are lazy (SDK): a query leaves them empty, and Get-CMDeviceVariable would be one
# call for each of 500 devices. A query with -Option Lazy is one call: the console's module reads the objects that were
# found, and of devices without variables none is found.

# The variables of this name that devices have, by ResourceID. Letter case does not count.
function Get-VariableById([long[]] $Ids, [string] $Name) {
    $found = New-Object 'System.Collections.Generic.Dictionary[long,object]'
    if ($Ids.Count -gt 0) {
        $settings = Get-RowById 'devices-settings' $Ids -Lazy
        foreach ($id in $settings.Keys) {
            foreach ($one in @($settings[$id].MachineVariables)) {
                if ($one -and (Test-SameName $one.Name $Name)) { $found[$id] = $one }
            }
        }
    }
    , $found
}

function Assert-VariableName([string] $Name) {
    Assert-NotBlank 'name' $Name
    Assert-Line 'name' $Name 255
}
