import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { RawReceipt, Receipt } from './gateway.ts'
import { fieldsOf, keyIn, receiptTime, stateOf } from './receipt-fields.ts'

const words = {
  delivered: ['delivered', 'delivrd', 'success'],
  failed: ['fail', 'failed', 'undelivered', 'undeliv', 'expired', 'rejected', 'rejectd', 'blocked'],
}

const Name = z.union([z.string().min(1).max(200), z.number()]).transform(String)
const Fields = z.looseObject({ message_id: Name, status: z.string().max(50) })
const mostAtOnce = 1000

/**
 * Delivery reports of ThaiBulkSMS: one report or a list, by GET, form or JSON.
 *
 * Their form is not published; these are the names that are seen in use, in any case of letters: `message_id` or
 * `transaction`, `status`, and `time`, `done_time` or `delivered_at`. A status that is not known counts as pending.
 */
export function readThaiBulkSmsReceipts(raw: RawReceipt): Outcome<readonly Receipt[]> {
  const fields = fieldsOf(raw)
  const reports = Array.isArray(fields) ? fields : [fields]
  if (reports.length === 0 || reports.length > mostAtOnce) return refuse('receipt-unreadable')
  const receipts: Receipt[] = []
  for (const report of reports) {
    const read = Fields.safeParse(renamed(report)).data
    if (read === undefined) return refuse('receipt-unreadable')
    const { message_id: providerId, status, time, done_time, delivered_at } = read
    receipts.push({
      providerId,
      // An address belongs to one message, so a list under it has no key.
      key: reports.length === 1 ? keyIn(raw.query) : null,
      state: stateOf(status, words),
      at: receiptTime(delivered_at) ?? receiptTime(done_time) ?? receiptTime(time),
    })
  }
  return ok(receipts)
}

function renamed(report: unknown): Readonly<Record<string, unknown>> {
  if (typeof report !== 'object' || report === null) return {}
  const lower = Object.fromEntries(
    Object.entries(report).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { ...lower, message_id: lower.message_id ?? lower.messageid ?? lower.transaction }
}
