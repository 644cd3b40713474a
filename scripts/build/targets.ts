import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { root } from '../tools/program.ts'

/** Where the built program is (DRYDOCK_OUT: another folder of the project, for more than one at a time): `main` (Node and Electron), `preload`, `renderer` (the page's bytes, the same in both fronts). */
export const out = join(root, process.env['DRYDOCK_OUT'] ?? 'out')

const common = { configFile: false, logLevel: 'warn', root } as const satisfies InlineConfig

/** Loaded as they are: Electron's own module, Node's, and the one package with a native file. */
const outside = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** Electron 33, in which the window is tested here, has V8 13.0 and Node 20.18; what ships is newer. */
const engines = { node: 'node20', page: 'chrome130' }

export const renderer: InlineConfig = {
  ...common,
  root: join(root, 'src/renderer'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    target: engines.page,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    manifest: true,
    // One file with all that the first page needs: each further one is a way to the main process and back (docs/decisions/0008).
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
}

export const main: InlineConfig = {
  ...common,
  ssr: { noExternal: true, external: outside },
  build: {
    ssr: true,
    outDir: join(out, 'main'),
    emptyOutDir: true,
    target: engines.node,
    minify: false,
    rolldownOptions: {
      input: {
        window: join(root, 'src/main/fronts/window/main.ts'),
        browser: join(root, 'src/main/fronts/browser/main.ts'),
      },
      external: outside,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** One CommonJS file: a sandboxed preload loads nothing else. */
export const preload: InlineConfig = {
  ...common,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: join(out, 'preload'),
    emptyOutDir: true,
    target: engines.node,
    minify: false,
    rolldownOptions: {
      input: { preload: join(root, 'src/main/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}
