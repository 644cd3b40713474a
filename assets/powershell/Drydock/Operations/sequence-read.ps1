# The steps of a task sequence as rows.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Id)
Set-Subject @{ Id = $Id; Kind = 'task-sequence' }
Get-StepRow (Get-SequenceObject $Id)
