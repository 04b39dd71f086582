/** Makes the demo home of the browser tests and says where it is. */
import { makeDemoHome } from '../e2e/demo-home.ts'

const demo = await makeDemoHome({ persons: 500, dirty: 0 })
const archives = { 55: demo.archives('55'), 56: demo.archives('56') }
process.stdout.write(JSON.stringify({ homePath: demo.homePath, archives }))
