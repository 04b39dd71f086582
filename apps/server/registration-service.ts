import { timingSafeEqual } from 'node:crypto'
import { type AccessEvent, accessPolicy } from '#domain/access'
import { type Outcome, ok, type Refusal } from '#domain/outcome'
import { DirectoryAnswers, Papers, Phones, timeBrings } from '#features/registration'
import type { Sessions } from '#features/sign-in'
import { writeAnchor } from '#platform/database'
import { type Directory, openDirectory } from '#platform/directory'
import {
  createClamdScanner,
  createFormMaker,
  createInspector,
  noScanner,
  openDocumentStore,
} from '#platform/documents'
import { type DocumentKeys, documentKeys, type IdentityKey } from '#platform/home'
import { SmsDelivery, type SmsGateway, tidyMessages } from '#platform/messaging'
import type { OpenHome } from '../composition/desk.ts'
import { type AccessService, messagePolicy, openAccess } from '../composition/open-access.ts'
import type { Settings } from '../composition/settings.ts'
import { openSmsGateway } from '../composition/sms-gateway.ts'
import { demoDirectory } from './demo-directory.ts'

/** The access journey, at work: commands, papers, messages, the directory. */
export interface RegistrationService extends AccessService {
  readonly phones: Phones
  readonly papers: Papers
  readonly directory: DirectoryAnswers
  readonly gateway: SmsGateway
  /** Whether a delivery report came to the address that only the gateway was told. */
  isReceiptSecret(secret: string): boolean
  /** What time brings about; often enough is once a minute. */
  tick(now: Date): Promise<void>
  /** What can wait: old messages, papers that nobody attached, the anchor of the audit trail. */
  tidy(now: Date): Promise<void>
  close(): Promise<void>
}

interface Around {
  readonly identity: IdentityKey
  readonly sessions: Sessions
  readonly onFault: (error: unknown) => void
  /** Told what an operator must mend, such as a roster that cannot be read. */
  readonly onRefusal: (refusal: Refusal) => void
}

/** Open the access journey over an open home, and begin to deliver messages. */
export async function openRegistration(
  opened: OpenHome,
  settings: Settings,
  around: Around,
): Promise<Outcome<RegistrationService>> {
  const { home, database } = opened
  const after: { happened: (events: readonly AccessEvent[]) => void } = { happened: () => {} }
  const access = await openAccess(opened, settings, (events) => after.happened(events))
  if (!access.ok) return access
  const keys = await documentKeys(home)
  if (!keys.ok) return keys
  const { parts, commands } = access.value
  const receiptSecret = parts.sealing.hashOf('receipts', 'the address of delivery reports')
  const gateway = await openSmsGateway({
    ...{ file: settings.office.smsGatewayFile, database },
    callbackAt: (name) => callbackAt(settings, name, receiptSecret),
  })
  if (!gateway.ok) return gateway
  const directory = await directoryOf(opened, settings, around)
  const answers = new DirectoryAnswers(database, directory.directory)
  directory.onChange = () => {
    answers.askAgain(new Date()).catch(around.onFault)
  }
  const papers = await openPapers(opened, settings, { access: access.value, keys: keys.value })
  const delivery = new SmsDelivery({
    ...{ database, gateway: gateway.value, outbox: parts.outbox, onFault: around.onFault },
  })
  after.happened = (events) => {
    delivery.wake()
    endSessionsOf(events, around)
  }
  delivery.start()
  return ok({
    ...access.value,
    ...{ papers, directory: answers, gateway: gateway.value },
    isReceiptSecret: (secret) => isEqual(secret, receiptSecret),
    phones: new Phones(parts, commands, () => delivery.wake()),
    ...jobsOf(opened, access.value, { papers, answers }),
    close: async () => {
      await delivery.stop()
      await directory.directory.close()
    },
  })
}

/** Papers: how they are made, opened, kept and scanned. */
async function openPapers(
  { home, database }: OpenHome,
  { office }: Settings,
  given: { readonly access: AccessService; readonly keys: DocumentKeys },
): Promise<Papers> {
  const { access, keys } = given
  return new Papers({
    ...{ database, commands: access.commands },
    forms: createFormMaker(access.wording, keys.codes),
    inspector: createInspector({ limits: accessPolicy.upload }),
    store: await openDocumentStore(home, keys),
    scanner: office.clamd === undefined ? noScanner : createClamdScanner({ address: office.clamd }),
  })
}

function jobsOf(
  { home, database }: OpenHome,
  { parts, commands }: AccessService,
  { papers, answers }: { readonly papers: Papers; readonly answers: DirectoryAnswers },
): Pick<RegistrationService, 'tick' | 'tidy'> {
  return {
    tick: async (now) => {
      await timeBrings({ parts, commands }, now)
      await papers.scanWaiting(now)
    },
    tidy: async (now) => {
      await answers.askAgain(now)
      await tidyMessages(database, { now, policy: messagePolicy })
      await papers.uploads.tidy(now)
      await writeAnchor(database, home, now)
    },
  }
}

/** A gateway on the internet cannot reach this machine's own loopback. */
function callbackAt({ portalOrigin }: Settings, gateway: string, secret: string) {
  return portalOrigin.startsWith('https:')
    ? `${portalOrigin}/api/receipts/${gateway}/${secret}`
    : undefined
}

interface OpenedDirectory {
  readonly directory: Directory
  onChange: () => void
}

async function directoryOf(
  { home }: OpenHome,
  settings: Settings,
  { identity, onRefusal }: Around,
): Promise<OpenedDirectory> {
  const changed = { onChange: () => {} }
  const directory = await openDirectory(settings.directory ?? (await demoDirectory(home)), {
    ...{ identity, onFault: onRefusal },
    onChange: () => changed.onChange(),
  })
  return Object.assign(changed, { directory })
}

/** Whoever's account is closed is signed out everywhere. */
function endSessionsOf(events: readonly AccessEvent[], { sessions, onFault }: Around): void {
  for (const event of events) {
    if (event.type !== 'person-ended') continue
    sessions.endAllOf(event.personId, event.at).catch(onFault)
  }
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
