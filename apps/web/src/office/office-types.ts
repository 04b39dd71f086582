import type { Answer } from '#contract/client'

export type Inbox = Answer<'inbox'>
export type Show = keyof Inbox['counts']
export type Entry = Inbox['applications'][number]
export type Reviewed = Answer<'reviewedApplication'>
export type Application = Reviewed['application']
export type Paper = Application['papers'][number]
export type DocumentKind = Paper['kind']
export type Message = Application['messages'][number]
export type Guide = Answer<'guide'>
export type Agency = Answer<'agencies'>['agencies'][number]
export type Agreement = Answer<'agreements'>['agreements'][number]
export type User = Answer<'users'>['users'][number]
export type StaffMember = Answer<'staff'>['people'][number]
export type OfficeRole = StaffMember['roles'][number]['role']
export type AuditEvent = Answer<'audit'>['events'][number]
