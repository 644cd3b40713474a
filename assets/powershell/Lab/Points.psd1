# What only a real site can settle. Each point: where in the scripts it matters, and what to look at.
@{
    Points = @(
        @{ Name = 'site-drive'; Text = 'New-PSDrive -PSProvider CMSite with the SMS Provider as root opens the drive (Private/Connect.ps1); the stand-in of the tests has a plain drive.' }
        @{ Name = 'edition'; Text = 'All of this in Windows PowerShell 5.1: the module was written for it and has run in other engines only.' }
        @{ Name = 'what-if'; Text = 'Cmdlets with -WhatIf change nothing and answer nothing (operation rehearse; -IncludeDryRun here). Afterwards no package "Drydock lab rehearsal" may exist.' }
        @{ Name = 'sequence-read'; Text = 'GetSequence through Invoke-CMWmiMethod, which only reads, takes the package as Get-CMTaskSequence gives it and answers embedded objects with properties named as in the SDK. Compare sequence-read with the editor; steps of kind "other" that ought to be known are a wrong name.' }
        @{ Name = 'step-order'; Text = 'Add-CMTaskSequenceStep with several steps keeps their order, groups and what is in them; Remove-CMTaskSequenceStep and -Group by name take out every node of the main level that has the name.' }
        @{ Name = 'success-codes'; Text = 'Success codes over 2147483647 go in as negative numbers and come back as they were.' }
        @{ Name = 'conditions'; Text = '"Any of" around conditions on variables is written and read back as built (the guard depends on it).' }
        @{ Name = 'last-state'; Text = 'The numbers of SMS_ClientAdvertisementStatus.LastState and LastAcceptanceState, and of SMS_PackageStatusDistPointsSummarizer.State mean what the tables in the scripts say.' }
        @{ Name = 'message-ids'; Text = 'Which status messages come, in which order, how late, and under which ResourceID from WinPE; SELECT COUNT(*) is answered.' }
        @{ Name = 'error-texts'; Text = 'The texts of errors match Private/Resolve.ps1, also on a site whose console speaks another language. Failures of code "unknown" in this report are candidates.' }
        @{ Name = 'locks'; Text = 'Get-CMObjectLockDetails names owner and machine while somebody else has the editor open.' }
        @{ Name = 'lazy-properties'; Text = 'Properties read without lazy loading are there: those that this report lists as always empty may not be.' }
        @{ Name = 'image-properties'; Text = 'Name, edition, version and language of each image in a file are as the console shows them (ImageProperty, Private/Images.ps1).' }
        @{ Name = 'dates'; Text = 'Dates of the provider are UTC or local as each script takes them: compare one with the console.' }
        @{ Name = 'permits'; Text = 'A device variable reaches the device before its task sequence starts, in WinPE as well.' }
        @{ Name = 'two-records'; Text = 'Of two current records with one serial number, only the device whose client has the id of the record with rule and permit is offered the deployment and passes the guard; the other one sees nothing.' }
        @{ Name = 'distribution'; Text = 'Start-CMContentDistribution for content that is there already fails with the text that Private/Resolve.ps1 knows.' }
        @{ Name = 'deployment-defaults'; Text = 'A deployment read back holds every parameter that was sent.' }
        @{ Name = 'rights'; Text = 'With an account that may only read, operations that change something fail as site-no-rights.' }
        @{ Name = 'scale'; Text = 'Milliseconds above are bearable on a site with many objects.' }
    )
}
