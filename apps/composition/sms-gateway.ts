import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Database } from '#platform/database'
import {
  developmentInbox,
  HttpGatewaySettings,
  httpGateway,
  type SmsGateway,
  ThaiBulkSmsSettings,
  thaiBulkSms,
} from '#platform/messaging'

const GatewayFile = z.union([
  z.strictObject({ thaibulksms: ThaiBulkSmsSettings }),
  z.strictObject({ http: HttpGatewaySettings }),
])

/**
 * The gateway that a file describes; without a file the development inbox.
 *
 * @param given.callbackAt where receipts come to, for a gateway whose file does not say; undefined on loopback.
 * @returns `bad-setting` for a file that cannot be read or describes none.
 */
export async function openSmsGateway(given: {
  readonly file: string | undefined
  readonly database: Database
  readonly callbackAt: (gateway: string) => string | undefined
}): Promise<Outcome<SmsGateway>> {
  const { file, callbackAt } = given
  if (file === undefined) return ok(developmentInbox(given.database))
  const described = GatewayFile.safeParse(await readJson(file))
  if (!described.success) return refuse('bad-setting', { name: 'HIPPO_SMS_GATEWAY' })
  if ('thaibulksms' in described.data) {
    const settings = described.data.thaibulksms
    return ok(thaiBulkSms(withCallback(settings, callbackAt('thaibulksms'))))
  }
  const settings = described.data.http
  return ok(httpGateway(withCallback(settings, callbackAt(settings.name))))
}

function withCallback<Settings extends { readonly callback?: string | undefined }>(
  settings: Settings,
  callback: string | undefined,
): Settings {
  return settings.callback === undefined && callback !== undefined
    ? { ...settings, callback }
    : settings
}

/** Undefined for what is not there or no JSON. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
