import { operations } from './table.ts'
import { throughOperations } from './through-operations.ts'

throughOperations(operations.filter((one) => !one.changes))
