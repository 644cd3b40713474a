import { siteContract } from '#main/practice/testing/contract/site.ts'
import { powerShellDoor } from '../tools/door.ts'

siteContract(powerShellDoor().open)
