# Prints, as one JSON document, what scripts call: commands with what they are given, functions they define, and .NET types
# with static members. Nothing is run. A splatted table is followed where it is filled in the same file.
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

function Find-Ast($Root, [string] $Kind) {
    $type = "System.Management.Automation.Language.$Kind" -as [type]
    $Root.FindAll({ param($one) $one -is $type }, $true)
}

# The text of a constant; $null for whatever is only known when the script runs.
function Get-Constant($Ast) {
    if ($Ast -and $Ast.GetType().Name -match '^(StringConstant|Constant)ExpressionAst$') { return "$($Ast.Value)" }
    $null
}

# Names under which values are put into a variable: `= @{ ... }`, `.Name =`, `['Name'] =`, `.Add('Name', ...)`.
function Get-SplatKeys($Root, [string] $Variable) {
    $isIt = { param($one) $one -is [System.Management.Automation.Language.VariableExpressionAst] -and $one.VariablePath.UserPath -eq $Variable }
    foreach ($one in Find-Ast $Root 'AssignmentStatementAst') {
        $left = $one.Left
        if (& $isIt $left) {
            foreach ($table in $one.Right.FindAll({ param($a) $a -is [System.Management.Automation.Language.HashtableAst] }, $false)) {
                foreach ($pair in $table.KeyValuePairs) { Get-Constant $pair.Item1 }
            }
        }
        elseif ($left -is [System.Management.Automation.Language.MemberExpressionAst] -and (& $isIt $left.Expression)) { Get-Constant $left.Member }
        elseif ($left -is [System.Management.Automation.Language.IndexExpressionAst] -and (& $isIt $left.Target)) { Get-Constant $left.Index }
    }
    foreach ($one in Find-Ast $Root 'InvokeMemberExpressionAst') {
        if ((& $isIt $one.Expression) -and "$($one.Member)" -eq 'Add' -and $one.Arguments) { Get-Constant $one.Arguments[0] }
    }
}

function ConvertTo-Element($Root, $Ast) {
    if ($Ast -is [System.Management.Automation.Language.CommandParameterAst]) {
        return @{ kind = 'parameter'; name = $Ast.ParameterName; attached = $null -ne $Ast.Argument; constant = Get-Constant $Ast.Argument }
    }
    if ($Ast -is [System.Management.Automation.Language.VariableExpressionAst] -and $Ast.Splatted) {
        $keys = @(Get-SplatKeys $Root $Ast.VariablePath.UserPath | Where-Object { $null -ne $_ } | Select-Object -Unique)
        return @{ kind = 'splat'; name = $Ast.VariablePath.UserPath; keys = $keys }
    }
    @{ kind = 'value'; constant = Get-Constant $Ast }
}

function ConvertTo-Call($Root, $Call) {
    $elements = @($Call.CommandElements)
    @{
        line     = $Call.Extent.StartLineNumber
        name     = $Call.GetCommandName()
        text     = $elements[0].Extent.Text
        piped    = $Call.Parent -is [System.Management.Automation.Language.PipelineAst] -and $Call.Parent.PipelineElements[0] -ne $Call
        elements = @($elements | Select-Object -Skip 1 | ForEach-Object { ConvertTo-Element $Root $_ })
    }
}

# A type by its name as written, without [] and what stands in <>, with what this engine takes it for.
function Write-Type($TypeName, [int] $Line, $Member) {
    if ($TypeName -is [System.Management.Automation.Language.ArrayTypeName]) { Write-Type $TypeName.ElementType $Line $Member; return }
    if ($TypeName -is [System.Management.Automation.Language.GenericTypeName]) {
        Write-Type $TypeName.TypeName $Line $Member
        foreach ($one in $TypeName.GenericArguments) { Write-Type $one $Line $null }
        return
    }
    $type = $TypeName.GetReflectionType()
    if (-not $type) { $type = $TypeName.GetReflectionAttributeType() }
    $there = $null
    if ($type -and $Member) { $there = $Member -eq 'new' -or @($type.GetMember($Member, 'Public,Static,FlattenHierarchy,IgnoreCase')).Count -gt 0 }
    @{ line = $Line; name = $TypeName.FullName; type = $(if ($type) { $type.FullName }); member = $Member; there = $there }
}

function Get-Types($Root) {
    $withMember = @{}
    foreach ($one in Find-Ast $Root 'MemberExpressionAst') {
        if (-not $one.Static -or $one.Expression -isnot [System.Management.Automation.Language.TypeExpressionAst]) { continue }
        $withMember[$one.Expression] = $true
        Write-Type $one.Expression.TypeName $one.Extent.StartLineNumber "$($one.Member)"
    }
    foreach ($one in @(Find-Ast $Root 'TypeExpressionAst') + @(Find-Ast $Root 'AttributeBaseAst')) {
        if (-not $withMember.ContainsKey($one)) { Write-Type $one.TypeName $one.Extent.StartLineNumber $null }
    }
    foreach ($one in Find-Ast $Root 'CommandAst') {
        if ($one.GetCommandName() -ne 'New-Object') { continue }
        $constant = @($one.CommandElements | Select-Object -Skip 1 | Where-Object { $_ -isnot [System.Management.Automation.Language.CommandParameterAst] })[0]
        $written = Get-Constant $constant
        # Read as a script reads it in brackets, so that arrays and type parameters come apart.
        $parsed = [System.Management.Automation.Language.Parser]::ParseInput("[$written]", [ref] $null, [ref] $null)
        foreach ($type in Find-Ast $parsed 'TypeExpressionAst') { Write-Type $type.TypeName $one.Extent.StartLineNumber 'new' }
    }
}

$listed = foreach ($file in $Files) {
    $errors = $null
    $root = [System.Management.Automation.Language.Parser]::ParseFile((Convert-Path -LiteralPath $file), [ref] $null, [ref] $errors)
    if ($errors) { throw "$file`: $($errors[0].Message)" }
    @{
        file      = $file
        functions = @(Find-Ast $root 'FunctionDefinitionAst' | ForEach-Object { $_.Name })
        calls     = @(Find-Ast $root 'CommandAst' | ForEach-Object { ConvertTo-Call $root $_ })
        types     = @(Get-Types $root)
    }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject @($listed) -Depth 10 -Compress))
