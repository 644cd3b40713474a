import { deploymentsContract } from '#main/practice/testing/contract/deployments.ts'
import { powerShellDoor } from '../tools/door.ts'

deploymentsContract(powerShellDoor().open)
