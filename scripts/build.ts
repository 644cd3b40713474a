import { build } from 'vite'
import { main, preload, renderer } from './build/targets.ts'

/** Builds the program into out/: page, preload, and the two fronts that serve them. */
const start = performance.now()
await build(renderer)
await build(preload)
await build(main)
console.log(`build: ok, ${((performance.now() - start) / 1000).toFixed(1)} s`)
