# What tests of the process ask for. The dispatcher and the host script beside it are the shipped ones.
@{
    'answer'      = @{ Site = $false; Changes = $false }
    'child'       = @{ Site = $false; Changes = $false }
    'count'       = @{ Site = $false; Changes = $false }
    'echo'        = @{ Site = $false; Changes = $false }
    'encoding'    = @{ Site = $false; Changes = $false }
    'end'         = @{ Site = $false; Changes = $false }
    'environment' = @{ Site = $false; Changes = $false }
    'large'       = @{ Site = $false; Changes = $false }
    'mark'        = @{ Site = $false; Changes = $false }
    'print'       = @{ Site = $false; Changes = $false }
    'secret'      = @{ Site = $false; Changes = $false }
    'shapes'      = @{ Site = $false; Changes = $false }
    'streams'     = @{ Site = $false; Changes = $false }
    'types'       = @{ Site = $false; Changes = $false }
    'wait'        = @{ Site = $false; Changes = $false }
}
