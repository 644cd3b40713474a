# Every operation that Drydock may ask for. Changes: whether it changes something in the site, and so has a dry run.
@{
    'echo'                   = @{ Site = $false; Changes = $false }
    'rehearse'               = @{ Site = $true; Changes = $false }
    'workstation-facts'      = @{ Site = $false; Changes = $false }
    'site-facts'             = @{ Site = $true; Changes = $false }
    'package-get'            = @{ Site = $true; Changes = $false }
    'packages-named'         = @{ Site = $true; Changes = $false }
    'packages-described'     = @{ Site = $true; Changes = $false }
    'package-create'         = @{ Site = $true; Changes = $true }
    'package-update-content' = @{ Site = $true; Changes = $true }
    'package-remove'         = @{ Site = $true; Changes = $true }
}
