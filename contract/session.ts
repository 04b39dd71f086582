import { z } from 'zod'
import { OfficeRole, Sentence } from './access-shapes.ts'
import { ProvinceCode } from './schemas.ts'

/** The one province a person works in now. */
const Work = z
  .object({
    province: ProvinceCode,
    nameTh: z.string(),
    nameEn: z.string(),
    dataVersion: z.int().nullable().describe('null while the province has no data'),
    committedAt: z.string().nullable(),
    reachesTo: z.string().nullable().describe('Latest date of service held, YYYY-MM-DD'),
    endsAt: z.string().nullable().describe('When the entitlement ends'),
  })
  .meta({ id: 'Work' })

/** Who is signed in, and what they may do; never a citizen id. */
export const Session = z
  .object({
    person: z
      .object({
        id: z.uuid().describe('Tells two people apart; says nothing about them'),
        nameTh: z.string(),
        nameEn: z.string().nullable(),
      })
      .nullable(),
    work: Work.nullable(),
    roles: z.array(OfficeRole).describe('The offices that the person holds'),
    refusal: Sentence.nullable().describe('Why a person who is signed in may not work'),
    endsAt: z.string().nullable().describe('When the session ends whatever happens'),
    idleMs: z.int().describe('The session ends after so long without a request'),
    portalOrigin: z.string(),
    workbenchOrigin: z.string(),
    simulated: z.boolean().describe('Whether a simulator stands in for ThaiD'),
    version: z.string(),
  })
  .meta({ id: 'Session' })

/** Where to go after sign-in: a path of this site, never an address. */
export const SignInQuery = z.object({
  to: z
    .string()
    .max(200)
    .regex(/^\/(?![/\\])[\w\-./?=&]*$/)
    .default('/')
    .catch('/'),
})

/** What ThaiD sends back; looked at by the sign-in itself. */
export const CallbackQuery = z.looseObject({})
