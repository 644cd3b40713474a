import { enableCompileCache } from 'node:module'

enableCompileCache()
const { terminal } = await import('./terminal.ts')
process.exitCode = await terminal(process.argv.slice(2))
