/** A program that does nothing but deliver, for tests to kill: `<home> <address of the peer> <ms of the lease>`. */
import { openDatabase } from '#platform/database'
import { openHome, sealingKey } from '#platform/home'
import { SmsDelivery } from '../delivery.ts'
import { SmsOutbox } from '../outbox.ts'
import { policy } from './stage.ts'
import { gatewayAt } from './thai-bulk-sms-peer.ts'

const [homePath = '', address = '', leaseMs = ''] = process.argv.slice(2)
const home = await openHome(homePath)
if (!home.ok) throw new TypeError(`defect: ${home.refusal.code}`)
const sealing = await sealingKey(home.value, { hasSealed: true })
if (!sealing.ok) throw new TypeError(`defect: ${sealing.refusal.code}`)
const database = await openDatabase(home.value, { program: 'deliverer' })
const delivery = new SmsDelivery({
  database,
  gateway: gatewayAt(address),
  outbox: new SmsOutbox({ sealing: sealing.value, policy }),
  rhythm: { pollMs: 20, firstDelayMs: 50, leaseMs: Number(leaseMs) },
})
delivery.start()
process.stdout.write('delivering\n')
