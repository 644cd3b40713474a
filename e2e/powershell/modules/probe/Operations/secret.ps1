# Whether the characters of a secret are these, compared in here.
[CmdletBinding()] param([Parameter(Mandatory)] [securestring] $Secret, [Parameter(Mandatory)] [AllowEmptyCollection()] [int[]] $Characters)
$place = [System.Runtime.InteropServices.Marshal]::SecureStringToGlobalAllocUnicode($Secret)
try {
    $same = $Secret.Length -eq $Characters.Count
    for ($i = 0; $i -lt $Secret.Length; $i++) {
        $one = [System.Runtime.InteropServices.Marshal]::ReadInt16($place, 2 * $i) -band 0xFFFF
        $same = $same -and $one -eq $Characters[$i]
    }
}
finally { [System.Runtime.InteropServices.Marshal]::ZeroFreeGlobalAllocUnicode($place) }
[pscustomobject] @{ same = $same; type = $Secret.GetType().Name }
