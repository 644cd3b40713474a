# Whose rights apply: the module talks to the SMS Provider as the account that runs this process (configmgr.md 2.1).

function Get-Account {
    if ($env:USERDOMAIN) { return "$env:USERDOMAIN\$env:USERNAME" }
    [Environment]::UserName
}
