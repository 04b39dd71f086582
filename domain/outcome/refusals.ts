import { accessRefusals } from './refusals-access.ts'
import { applicationRefusals } from './refusals-application.ts'
import { auditRefusals } from './refusals-audit.ts'
import { directoryRefusals } from './refusals-directory.ts'
import { documentRefusals } from './refusals-documents.ts'
import { homeRefusals } from './refusals-home.ts'
import { intakeRefusals } from './refusals-intake.ts'
import { messagingRefusals } from './refusals-messaging.ts'
import { requestRefusals } from './refusals-request.ts'
import { signInRefusals } from './refusals-sign-in.ts'
import { sqlRefusals } from './refusals-sql.ts'
import { workbenchRefusals } from './refusals-workbench.ts'

/** One refusal: its HTTP status and its sentence, which says what happened and what to do next. */
export interface RefusalText {
  readonly status: number
  readonly th: string
  readonly en: string
}

/** Every refusal of the product, declared once. `{name}` in a sentence is filled from the refusal's detail. */
export const refusals = {
  ...accessRefusals,
  ...applicationRefusals,
  ...auditRefusals,
  ...directoryRefusals,
  ...documentRefusals,
  ...homeRefusals,
  ...intakeRefusals,
  ...messagingRefusals,
  ...requestRefusals,
  ...signInRefusals,
  ...sqlRefusals,
  ...workbenchRefusals,
} as const satisfies Readonly<Record<string, RefusalText>>

export type RefusalCode = keyof typeof refusals
