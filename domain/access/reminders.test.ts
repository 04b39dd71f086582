import { describe, expect, it } from 'vitest'
import { addMonths, dayOf, thaiDay, workingDaysSince } from './calendar.ts'
import type { AccessRecord } from './facts.ts'
import { ballOf, waitingOf } from './next-steps.ts'
import { dueReminders, reminderKey } from './reminders.ts'
import {
  agreement,
  application,
  days,
  entitlement,
  facts,
  give,
  hours,
  now,
  told,
} from './testing/made-facts.ts'

const due = (record: Partial<AccessRecord>) => dueReminders(facts(record), now)
const ending = (given: object) => ({ entitlements: [entitlement(given)] })

describe('reminders', () => {
  it.each([
    [60.5, []],
    [60, [60]],
    [31, [60]],
    [25, [30]],
    [7, [7]],
    [1, [1]],
    [0.2, [1]],
    [0, []],
  ])('%d days before the end are %j', (left, steps) => {
    expect(due(ending({ endsAt: days(left) })).map(({ step }) => step)).toEqual(steps)
  })

  it('come once each, and anew after a renewal', () => {
    const first = due(ending({ endsAt: days(30) }))
    const reminded = first.map(reminderKey)
    expect(due({ ...ending({ endsAt: days(30) }), reminded })).toEqual([])
    expect(due({ ...ending({ endsAt: days(29) }), reminded })).toHaveLength(1)
  })

  it('are given by the jobs when they are due, and not again', () => {
    const [reminder] = due(ending({ endsAt: days(7) }))
    if (reminder === undefined) throw new TypeError('none is due')
    const remind = { type: 'remind', reminder } as const
    const system = { kind: 'system' } as const
    expect(told(give(remind, system, facts(ending({ endsAt: days(7) }))))).toEqual([
      'expiry-reminded',
    ])
    expect(told(give(remind, system, facts(ending({ endsAt: days(90) }))))).toBe('not-due')
  })

  it('do not go to whoever leaves, is suspended, was ended or is renewing', () => {
    const endsAt = days(7)
    expect(due(ending({ endsAt, leavesAt: days(6) }))).toEqual([])
    expect(due(ending({ endsAt, suspendedAt: now }))).toEqual([])
    expect(
      due({ ...ending({ endsAt }), endedPeople: [{ personId: 'ann', endedAt: now }] }),
    ).toEqual([])
    const renewing = application({ state: 'submitted', kind: 'renewal' })
    expect(due({ ...ending({ endsAt }), applications: [renewing] })).toEqual([])
  })

  it('warn of an agreement that ends, and of a draft that is forgotten', () => {
    const agreements = [agreement({ endsAt: days(30) })]
    expect(due({ ...ending({}), agreements })).toMatchObject([{ about: 'agreement', step: 30 }])
    const draft = application({ touchedAt: days(-80) })
    expect(due({ applications: [draft] })).toMatchObject([
      { about: 'draft', step: 14, daysLeft: 10 },
    ])
  })
})

describe('days', () => {
  it('are those of Bangkok', () => {
    expect(dayOf(new Date('2026-11-24T17:00:00Z'))).toBe('2026-11-25')
    expect(thaiDay(new Date('2026-12-31T17:00:00Z'))).toBe('1 ม.ค. 2570')
  })

  it('of a month that is shorter end with it', () => {
    const leapDay = new Date('2028-02-29T03:00:00Z')
    expect(addMonths(leapDay, 12)).toEqual(new Date('2029-02-28T03:00:00Z'))
    expect(addMonths(new Date('2026-01-31T17:30:00Z'), 1)).toEqual(new Date('2026-02-28T17:30:00Z'))
  })

  it('on which people work leave out Saturday and Sunday', () => {
    const friday = new Date('2026-11-20T03:00:00Z')
    expect(workingDaysSince(friday, new Date('2026-11-22T03:00:00Z'))).toBe(0)
    expect(workingDaysSince(friday, new Date('2026-11-24T03:00:00Z'))).toBe(2)
    expect(workingDaysSince(friday, friday)).toBe(0)
  })
})

describe('an application that waits', () => {
  it.each([
    [-1, 'in-time'],
    [-8, 'late'],
    [-14, 'highlight'],
    [-21, 'escalate'],
  ])('since day %d is %s', (since, urgency) => {
    const submitted = application({ state: 'submitted', submittedAt: days(since) })
    expect(waitingOf(submitted, now)).toMatchObject({ urgency })
  })

  it('waits for its officer, or for its applicant, or for nobody', () => {
    expect(ballOf(application({ state: 'in-review' }))).toBe('officer')
    expect(ballOf(application({ state: 'returned' }))).toBe('applicant')
    expect(ballOf(application({ state: 'approved' }))).toBe('nobody')
    expect(
      waitingOf(application({ state: 'returned', submittedAt: hours(-1) }), now),
    ).toBeUndefined()
  })
})
