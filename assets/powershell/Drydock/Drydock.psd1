@{
    RootModule        = 'Drydock.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = 'b3a7c1de-5f52-4a0b-9a7e-2f6f0d1c8e44'
    Author            = 'Drydock'
    Description       = 'Operations on a Configuration Manager site, one file each, called by Drydock.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Invoke-DrydockOperation')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
