import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type ClamdAddress, clamdAddress } from '#platform/documents'

/** Whom people ask, as the guide names them. */
export interface Contact {
  readonly unitTh: string
  readonly unitEn: string
  readonly email: string
  readonly phone: string
  readonly website: string
}

/** What the access journey can be told from outside. */
export interface OfficeSettings {
  readonly contact: Contact
  /** A folder with an operator's own words of the forms. */
  readonly wordingPath: string | undefined
  readonly clamd: ClamdAddress | undefined
  /** A file that describes the SMS gateway; without one a trial keeps messages for a page to show. */
  readonly smsGatewayFile: string | undefined
}

/** The environment variables of the access journey; contacts default to those of the ministry's guide. */
export const officeVariables = {
  HIPPO_CONTACT_UNIT: z
    .string()
    .min(1)
    .default('กลุ่มพัฒนาการบริหารข้อมูล ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร'),
  HIPPO_CONTACT_UNIT_EN: z
    .string()
    .min(1)
    .default('Data Management Development Group, Information and Communication Technology Center'),
  HIPPO_CONTACT_EMAIL: z.email().default('dmd.moph@gmail.com'),
  HIPPO_CONTACT_PHONE: z.string().min(1).default('02 590 2180-87 ต่อ 313 หรือ 083-0649863'),
  HIPPO_CONTACT_WEBSITE: z.url({ protocol: /^https?$/ }).default('https://dmd-ict.moph.go.th'),
  HIPPO_WORDING: z.string().min(1).optional(),
  HIPPO_CLAMD: z
    .string()
    .refine((text) => clamdAddress(text) !== undefined)
    .optional(),
  HIPPO_SMS_GATEWAY: z.string().min(1).optional(),
}

type Variables = z.infer<z.ZodObject<typeof officeVariables>> & {
  readonly HIPPO_PROFILE: 'trial' | 'production'
}

/** Read them; `bad-setting` names what a production installation lacks. */
export function readOffice(variables: Variables): Outcome<OfficeSettings> {
  const { HIPPO_WORDING: wording, HIPPO_CLAMD: clamd, HIPPO_SMS_GATEWAY: gateway } = variables
  if (variables.HIPPO_PROFILE === 'production') {
    if (clamd === undefined) return refuse('bad-setting', { name: 'HIPPO_CLAMD' })
    if (gateway === undefined) return refuse('bad-setting', { name: 'HIPPO_SMS_GATEWAY' })
  }
  return ok({
    contact: {
      ...{ unitTh: variables.HIPPO_CONTACT_UNIT, unitEn: variables.HIPPO_CONTACT_UNIT_EN },
      ...{ email: variables.HIPPO_CONTACT_EMAIL, phone: variables.HIPPO_CONTACT_PHONE },
      website: variables.HIPPO_CONTACT_WEBSITE,
    },
    wordingPath: wording === undefined ? undefined : path.resolve(wording),
    clamd: clamd === undefined ? undefined : clamdAddress(clamd),
    smsGatewayFile: gateway === undefined ? undefined : path.resolve(gateway),
  })
}
