/** Child of intake-bench: one intake of a folder of archives into a new home. */

import { runIntake } from '#features/intake'
import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'
import { measured } from './measured.ts'

const [archives = '', homePath = ''] = process.argv.slice(2)
const home = await openHome(homePath)
if (!home.ok) throw new TypeError(home.refusal.code)
const database = await openDatabase(home.value, { program: 'bench' })
await measured(async (stage) => {
  let current = ''
  const enter = (name: string) => {
    if (name !== current) stage(name)
    current = name
  }
  enter('inspecting archives')
  const loaded = await runIntake(home.value, database, {
    paths: [archives],
    province: '55',
    onProgress: ({ stage: name, done, total }) =>
      enter(name === 'publishing' && done === total ? 'serving files and commit' : name),
  })
  if (!loaded.ok) throw new TypeError(loaded.refusal.code)
})
await database.close()
process.disconnect?.()
