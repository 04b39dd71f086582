import { readFileSync } from 'node:fs'
import path from 'node:path'
import { productPath } from './settings.ts'

/** The product's version, from package.json. */
export const productVersion: string = JSON.parse(
  readFileSync(path.join(productPath, 'package.json'), 'utf8'),
).version
