# Failures in Drydock's words: a code with parameters, and the message that led to it as detail.

# Ends the operation with one of Drydock's codes.
function Stop-Operation([string] $Code, [hashtable] $Parameters = @{}, [string] $Detail = '') {
    $exception = New-Object System.InvalidOperationException "drydock:$Code"
    $exception.Data['code'] = $Code
    $exception.Data['parameters'] = $Parameters
    $exception.Data['detail'] = $Detail
    throw $exception
}

function New-Failure([string] $Code, [hashtable] $Parameters = @{}, [string] $Detail = '') {
    [pscustomobject] @{ PSTypeName = 'Drydock.Failure'; Code = $Code; Parameters = $Parameters; Detail = $Detail }
}

# What an error is in Drydock's words; what no rule knows stays as its message.
function ConvertTo-Failure([System.Management.Automation.ErrorRecord] $Record, [string] $Operation) {
    $exception = $Record.Exception
    for ($inner = $exception; $inner; $inner = $inner.InnerException) {
        if ($inner.Data -and $inner.Data.Contains('code')) { return New-Failure $inner.Data['code'] $inner.Data['parameters'] $inner.Data['detail'] }
    }
    $detail = '{0} [{1}]' -f $exception.Message, $Record.FullyQualifiedErrorId
    if ($exception -is [System.Management.Automation.ParameterBindingException] -and $Record.InvocationInfo -and $Record.InvocationInfo.MyCommand -and $operations.ContainsKey([System.IO.Path]::GetFileNameWithoutExtension($Record.InvocationInfo.MyCommand.Name))) {
        return New-Failure 'operation-input' @{ operation = $Operation; field = ([string] $exception.ParameterName).Trim() } $detail
    }
    # A console that is half installed lacks some of its cmdlets.
    if ($exception -is [System.Management.Automation.CommandNotFoundException] -and $exception.CommandName -like '*-CM*') {
        return New-Failure 'site-console-broken' @{} $detail
    }
    $known = Resolve-Failure $exception.Message $Operation
    # What was proved about the session holds no longer: the next operation proves it anew.
    if ($known -and $known.Code -eq 'site-unreachable') { $site.Facts = $null }
    if ($known) { return New-Failure $known.Code $known.Parameters $detail }
    New-Failure 'unknown' @{} $detail
}
