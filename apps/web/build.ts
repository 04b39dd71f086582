/** Build the web into a folder: `node apps/web/build.ts FOLDER`. */
import path from 'node:path'
import { build } from 'vite'

const [outDir] = process.argv.slice(2)
if (outDir === undefined) throw new TypeError('usage: node apps/web/build.ts FOLDER')
// Whatever the program around it is: a test's build must be the one that is served.
process.env.NODE_ENV = 'production'
await build({
  configFile: path.join(import.meta.dirname, 'vite.config.ts'),
  build: { outDir: path.resolve(outDir) },
  logLevel: 'error',
})
