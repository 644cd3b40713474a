# Totals of a deployment as the site last counted them (every four hours by itself), after asking it to count anew.
[CmdletBinding()]
param([Parameter(Mandatory)] [AllowEmptyString()] [string] $DeploymentId)
if (-not (Test-ObjectId $DeploymentId)) { return }
if (@(Invoke-Query 'deployment-summary' @($DeploymentId)).Count -eq 0) { return }
Invoke-CMDeploymentSummarization -DeploymentId $DeploymentId -DisableWildcardHandling -ErrorAction Stop
Invoke-Query 'deployment-summary' @($DeploymentId) | ForEach-Object {
    [pscustomobject] @{
        targeted   = [int] $_.NumberTargeted
        success    = [int] $_.NumberSuccess
        inProgress = [int] $_.NumberInProgress
        errors     = [int] $_.NumberErrors
        unknown    = [int] $_.NumberUnknown
        other      = [int] $_.NumberOther
        countedAt  = ConvertTo-IsoTime $_.SummarizationTime
    }
}
