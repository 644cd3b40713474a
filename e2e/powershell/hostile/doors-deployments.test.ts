import { contentCases, deploymentCases } from './cases/deployments.ts'
import { throughDoors } from './through-doors.ts'

throughDoors([...contentCases, ...deploymentCases])
