@{
    RootModule        = 'ConfigurationManager.psm1'
    ModuleVersion     = '5.2403.1171.1000'
    GUID              = '5a8d8a51-2a3c-4f6e-8b0e-6d0f4c1a7b10'
    Author            = 'Drydock'
    Description       = 'Stands in for the console''s module on a practice connection: the same cmdlets in front of the practice site.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('*-CM*')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
