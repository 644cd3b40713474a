# Conditions of task sequence steps, from Drydock's words to the site's objects and back (SDK: SMS_TaskSequence_Condition,
# SMS_TaskSequence_ConditionOperator, SMS_TaskSequence_VariableConditionExpression).

$comparisons = @{ 'exists' = 'Exists'; 'not-exists' = 'NotExists'; 'equals' = 'Equals'; 'not-equals' = 'NotEquals' }
$statements = @{ 'all' = 'All'; 'any' = 'Any'; 'none' = 'None' }

# The condition objects for a step. Several mean all of them, so a plain "all" at the top needs no If statement.
function New-StepCondition($Condition) {
    if ($null -eq $Condition) { return }
    if ($Condition['kind'] -cmatch '^all\z') { foreach ($one in @($Condition['of'])) { New-ConditionObject $one } }
    else { New-ConditionObject $Condition }
}

function New-ConditionObject([hashtable] $Condition) {
    if ($Condition['kind'] -cnotmatch '^variable\z') {
        $statement = Select-Word 'kind' $statements $Condition['kind']
        $inner = @(foreach ($one in @($Condition['of'])) { New-ConditionObject $one })
        $operands = @{}
        if ($inner.Count) { $operands.Condition = $inner }
        return New-CMTSStepConditionIfStatement -StatementType $statement @operands -ErrorAction Stop
    }
    Assert-ConditionVariable $Condition['name']
    $value = @{}
    if ($Condition['value']) {
        Assert-XmlText 'value' $Condition['value']
        $value.ConditionVariableValue = $Condition['value']
    }
    New-CMTSStepConditionVariable -ConditionVariableName $Condition['name'] -OperatorType (Select-Word 'operator' $comparisons $Condition['operator']) @value -ErrorAction Stop
}

$readComparisons = @{ 'exists' = 'exists'; 'notExists' = 'not-exists'; 'equals' = 'equals'; 'notEquals' = 'not-equals' }
# An If statement of the type None is a "not" over all that it holds (SMS_TaskSequence_ConditionOperator).
$readStatements = @{ 'and' = 'all'; 'or' = 'any'; 'not' = 'none' }

# The conditions of a step as rows with their depth.
function Get-ConditionRow($Condition, [int] $Depth = 0) {
    if ($null -eq $Condition) { return }
    foreach ($operand in (Get-Embedded $Condition 'Operands')) {
        if ((Get-ClassName $operand) -eq 'SMS_TaskSequence_ConditionOperator' -and $readStatements.ContainsKey("$($operand.OperatorType)")) {
            [pscustomobject] @{ depth = $Depth; condition = [pscustomobject] @{ kind = $readStatements["$($operand.OperatorType)"] } }
            Get-ConditionRow $operand ($Depth + 1)
            continue
        }
        [pscustomobject] @{ depth = $Depth; condition = ConvertTo-Comparison $operand }
    }
}

# A comparison of a variable. Any other test becomes one with a name that no variable can have and all that it says as its
# value: it is seen, it is compared, and nobody takes the step for one that always runs.
function ConvertTo-Comparison($Operand) {
    $class = Get-ClassName $Operand
    if ($class -eq 'SMS_TaskSequence_VariableConditionExpression' -and $readComparisons.ContainsKey("$($Operand.Operator)")) {
        $comparison = @{ kind = 'variable'; name = [string] $Operand.Variable; operator = $readComparisons["$($Operand.Operator)"] }
        if ($comparison.operator -match 'equals') { $comparison.value = [string] $Operand.Value }
        return [pscustomobject] $comparison
    }
    [pscustomobject] @{ kind = 'variable'; name = "($class)"; operator = 'equals'; value = Get-ObjectText $Operand }
}

# All properties of an embedded object as one text, the same for the same object.
function Get-ObjectText($Object) {
    $said = foreach ($property in @($Object.PSObject.Properties | Sort-Object -Property Name)) {
        if ($property.Name -match '^(__|SmsProviderObjectPath$|ObjectClass$)' -or $null -eq $property.Value) { continue }
        $values = foreach ($one in @($property.Value)) {
            if ($one -is [string] -or $one -is [valuetype]) { [string]::Format([System.Globalization.CultureInfo]::InvariantCulture, '{0}', $one) }
            elseif ($null -ne $one) { '{' + (Get-ObjectText $one) + '}' }
        }
        $property.Name + '=' + ($values -join ', ')
    }
    $said -join '; '
}
