# Talks in every stream that PowerShell has.
[CmdletBinding()] param()
Write-Progress -Activity 'Counting' -Status 'half' -PercentComplete 50
Write-Warning 'careful'
Write-Verbose 'details' -Verbose
Write-Host 'for people'
Write-Error 'not fatal' -ErrorAction Continue
[pscustomobject] @{ n = 1 }
