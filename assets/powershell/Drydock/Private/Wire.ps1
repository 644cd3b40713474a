# Values as Drydock sends them: every text and every name has a dot in front; what has none is a secret's.

function ConvertFrom-Wire($Value) {
    if ($null -eq $Value) { return $null }
    if ($Value -is [string]) { return $Value.Substring(1) }
    if ($Value -is [ValueType]) { return $Value }
    if ($Value -is [System.Collections.IList]) {
        $list = New-Object System.Collections.ArrayList
        foreach ($one in $Value) { [void] $list.Add((ConvertFrom-Wire $one)) }
        return , $list.ToArray()
    }
    $table = @{}
    foreach ($one in $Value.PSObject.Properties) {
        if ($one.Name -ceq 'sealed') { return ConvertFrom-Sealed $one.Value }
        $table[$one.Name.Substring(1)] = ConvertFrom-Wire $one.Value
    }
    $table
}

# base64(IV, AES-256-CBC of UTF-16 characters, HMAC-SHA-256 over both), opened straight into a SecureString.
function ConvertFrom-Sealed([string] $Sealed) {
    $bytes = [Convert]::FromBase64String($Sealed)
    $bodyLength = $bytes.Length - 32
    if ($bodyLength -lt 32) { Stop-Operation 'operation-input' @{ operation = 'secret'; field = 'secret' } }
    $code = New-Object System.Security.Cryptography.HMACSHA256 (, [byte[]] $key[32..63])
    $expected = $code.ComputeHash($bytes, 0, $bodyLength)
    $different = 0
    for ($i = 0; $i -lt 32; $i++) { $different = $different -bor ($expected[$i] -bxor $bytes[$bodyLength + $i]) }
    if ($different -ne 0) { Stop-Operation 'operation-input' @{ operation = 'secret'; field = 'secret' } }
    $aes = [System.Security.Cryptography.Aes]::Create()
    $aes.Key = [byte[]] $key[0..31]
    $aes.IV = [byte[]] $bytes[0..15]
    $plain = $aes.CreateDecryptor().TransformFinalBlock($bytes, 16, $bodyLength - 16)
    $aes.Clear()
    $secret = New-Object System.Security.SecureString
    for ($i = 0; $i -lt $plain.Length; $i += 2) { $secret.AppendChar([char] ($plain[$i] + 256 * $plain[$i + 1])) }
    [Array]::Clear($plain, 0, $plain.Length)
    $secret.MakeReadOnly()
    , $secret
}
