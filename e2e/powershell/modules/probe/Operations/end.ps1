# Ends the process, or only the script, in the middle.
[CmdletBinding()] param([Parameter(Mandatory)] [bool] $Process, [int] $Code = 9)
[pscustomobject] @{ n = 1 }
if ($Process) {
    [Console]::Error.WriteLine('out of luck')
    [Environment]::Exit($Code)
}
exit 9
