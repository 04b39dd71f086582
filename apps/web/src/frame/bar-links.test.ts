import { describe, expect, it } from 'vitest'
import type { Session } from '../api/session.ts'
import { linksFor } from './bar-links.ts'

const nobody: Session = {
  person: null,
  work: null,
  roles: [],
  refusal: null,
  endsAt: null,
  idleMs: 900_000,
  portalOrigin: 'https://portal.example',
  workbenchOrigin: 'https://work.example',
  simulated: false,
  version: '1',
}

const notEntitled = { code: 'not-entitled', th: 'ยังไม่มีสิทธิ์', en: 'not entitled' }
const person = { id: 'one', nameTh: 'ผู้ทดสอบ', nameEn: null }
const applicant: Session = { ...nobody, person, refusal: notEntitled }
const nothing = { dataVersion: null, committedAt: null, reachesTo: null, endsAt: null }
const work = { province: '55', nameTh: 'น่าน', nameEn: 'Nan', ...nothing }

describe('the links of the bar', () => {
  it('lead strangers to the guide', () => {
    expect(linksFor(undefined)).toEqual(['guide'])
    expect(linksFor(nobody)).toEqual(['guide'])
  })

  it('lead applicants to their application, analysts to their work', () => {
    expect(linksFor(applicant)).toEqual(['apply', 'help', 'guide'])
    expect(linksFor({ ...applicant, work, refusal: null })).toEqual(['work', 'apply', 'help'])
  })

  it('lead officers and auditors to the office, stewards not', () => {
    expect(linksFor({ ...applicant, roles: ['officer'] })).toEqual(['office', 'help', 'guide'])
    expect(linksFor({ ...applicant, roles: ['auditor'] })).toContain('office')
    expect(linksFor({ ...applicant, roles: ['steward'] })).toEqual(['help', 'guide'])
  })

  it('lead an officer whose entitlement has ended to both', () => {
    const refusal = { ...notEntitled, code: 'entitlement-ended' }
    expect(linksFor({ ...applicant, roles: ['officer'], refusal })).toContain('apply')
  })
})
