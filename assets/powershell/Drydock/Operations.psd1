# Every operation that Drydock may ask for, and whether it changes something in the site.
@{
    'echo'           = @{ Changes = $false }
}
