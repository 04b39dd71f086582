import { type Outcome, ok, refuse } from '#domain/outcome'
import type { RawReceipt, Receipt } from './gateway.ts'
import type { HttpGatewaySettings } from './http-gateway-settings.ts'
import { nameAt, valueAt } from './json-path.ts'
import { fieldsOf, keyIn, receiptTime, stateOf } from './receipt-fields.ts'

type ReceiptSettings = NonNullable<HttpGatewaySettings['receipts']>

const mostAtOnce = 1000

/** Delivery reports of a gateway that is described by settings: by GET, form or JSON. */
export function readHttpReceipts(
  settings: HttpGatewaySettings['receipts'],
  raw: RawReceipt,
): Outcome<readonly Receipt[]> {
  if (settings === undefined) return refuse('receipt-unreadable')
  const fields = fieldsOf(raw)
  const found = settings.list === undefined ? fields : valueAt(fields, settings.list)
  const reports = Array.isArray(found) ? found : [found]
  if (reports.length === 0 || reports.length > mostAtOnce) return refuse('receipt-unreadable')
  const receipts: Receipt[] = []
  for (const report of reports) {
    const keyOfAddress = reports.length === 1 ? keyIn(raw.query) : null
    const receipt = receiptOf(settings, report, keyOfAddress)
    if (receipt === undefined) return refuse('receipt-unreadable')
    receipts.push(receipt)
  }
  return ok(receipts)
}

function receiptOf(
  settings: ReceiptSettings,
  report: unknown,
  keyOfAddress: string | null,
): Receipt | undefined {
  const named = (path: string | undefined) => (path === undefined ? null : nameAt(report, path))
  const providerId = named(settings.providerId)
  const key = named(settings.key) ?? keyOfAddress
  const state = named(settings.state)
  if (state === null || (providerId === null && key === null)) return undefined
  return { providerId, key, state: stateOf(state, settings), at: receiptTime(named(settings.at)) }
}
