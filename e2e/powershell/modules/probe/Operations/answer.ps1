# Answers with the process that ran it.
[CmdletBinding()] param()
[pscustomobject] @{ pid = $PID }
