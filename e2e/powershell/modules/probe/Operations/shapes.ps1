# Values as they come from modules: wrapped, with properties of their own, in types that JSON has no form for.
[CmdletBinding()] param([Parameter(Mandatory)] [string] $Shape)
switch ($Shape) {
    'date' { [pscustomobject] @{ value = [datetime]::SpecifyKind((New-Object datetime 2026, 11, 24, 8, 0, 0), 'Utc') } }
    'date-of-nowhere' { [pscustomobject] @{ value = New-Object datetime 2026, 11, 24, 8, 0, 0 } }
    'wrapped-list' { [pscustomobject] @{ value = New-Object object[] 2 } }
    'array-list' { $list = New-Object System.Collections.ArrayList; [void] $list.Add('a'); [pscustomobject] @{ value = $list } }
    'text-with-properties' { [pscustomobject] @{ value = 'a' | Add-Member -NotePropertyName Place -NotePropertyValue 'b' -PassThru } }
    'enum' { [pscustomobject] @{ value = [System.DayOfWeek]::Monday } }
    'guid' { [pscustomobject] @{ value = [guid] '2f3cbd3b-4f7b-4b0e-8f0a-3f6b1f1d2c3d' } }
    'table' { @{ value = @{ a = 1; b = @{ c = $null } } } }
    'half' { [pscustomobject] @{ value = "x$([char] 0xD83D)y" } }
    'deep' { $inner = 'x'; foreach ($i in 1..40) { $inner = @{ value = $inner } }; $inner }
    'bare' { $null; 'text'; 5; $true; , @(1); , @() }
}
